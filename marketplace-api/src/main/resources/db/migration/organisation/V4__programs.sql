-- A member with a keeper is a program, which may never do more than its keeper may at that moment.
alter table organisation.member
    add column keeper uuid,
    add check (keeper is null or not permissions @> '{"granted": ["MANAGE_MEMBERS"]}');

create table organisation.integration (
    account      uuid primary key,
    organisation uuid not null references organisation.organisation,
    name         text not null check (length(name) between 2 and 60),
    client_id    text not null unique,
    made_by      uuid not null,
    made_at      timestamptz not null
);
create index integration_organisation on organisation.integration (organisation);
