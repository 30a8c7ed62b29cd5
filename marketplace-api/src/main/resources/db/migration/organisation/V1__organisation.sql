create table organisation.organisation (
    id         uuid primary key,
    version    bigint not null,
    name       text not null check (length(name) between 2 and 120),
    sector     text not null check (sector in ('PUBLIC', 'PRIVATE', 'THIRD')),
    size_band  text not null,
    region     text not null,
    website    text,
    created_at timestamptz not null
);

create table organisation.member (
    organisation uuid not null references organisation.organisation,
    person       uuid not null,
    permissions  jsonb not null,
    primary key (organisation, person)
);
create index member_person on organisation.member (person);

create table organisation.invitation (
    id           uuid primary key,
    version      bigint not null,
    organisation uuid not null references organisation.organisation,
    email        text not null,
    permissions  jsonb not null,
    token_hash   text not null unique, -- SHA-256 of the token that the mail carries; the token itself is not kept
    invited_by   uuid not null,
    expires_at   timestamptz not null,
    accepted_by  uuid,
    accepted_at  timestamptz,
    check ((accepted_by is null) = (accepted_at is null))
);
create index invitation_organisation on organisation.invitation (organisation);
