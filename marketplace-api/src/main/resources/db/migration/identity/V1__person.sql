create table identity.person (
    id           uuid primary key, -- the subject of the person's tokens
    name         text not null check (name <> ''),
    email        text not null,
    roles        text[] not null default '{}'
        check (roles <@ array['ORGANISATION_MEMBER', 'EXECUTIVE', 'FIRM_MEMBER']),
    onboarded_at timestamptz,
    created_at   timestamptz not null default now(),
    check (onboarded_at is not null or roles = '{}')
);
create index person_email on identity.person (lower(email));
