create table firm.firm (
    id          uuid primary key,
    version     bigint not null,
    name        text not null check (length(name) between 2 and 120),
    description text not null,
    website     text,
    suspended   boolean not null,
    founded_at  timestamptz not null
);

create table firm.member (
    firm   uuid not null references firm.firm,
    person uuid not null,
    primary key (firm, person)
);
create index member_person on firm.member (person);

-- One firm at a time places an executive.
create table firm.placement (
    person uuid primary key,
    firm   uuid not null references firm.firm,
    since  timestamptz not null
);
create index placement_firm on firm.placement (firm, person);

create table firm.invitation (
    id          uuid primary key,
    version     bigint not null,
    firm        uuid not null references firm.firm,
    seat        text not null check (seat in ('MEMBER', 'ROSTER')),
    email       text not null check (email = lower(email)),
    invited_by  uuid not null,
    expires_at  timestamptz not null,
    answer      text check (answer in ('ACCEPTED', 'DECLINED', 'REVOKED')),
    answered_by uuid,
    answered_at timestamptz,
    check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index invitation_firm on firm.invitation (firm) where answer is null;
create index invitation_email on firm.invitation (email) where answer is null;
