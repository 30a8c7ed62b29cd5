-- An imported profile has a name instead of a person until its executive claims it.
alter table executive.profile alter column person drop not null;
alter table executive.profile add column imported_name text;
alter table executive.profile add check ((person is null) = (imported_name is not null));

create table executive.import_source (
    id              uuid primary key,
    version         bigint not null,
    name            text not null,
    trusted_because text,
    trusted_by      uuid,
    trusted_at      timestamptz,
    check (num_nulls(trusted_because, trusted_by, trusted_at) in (0, 3))
);
create unique index import_source_name on executive.import_source (lower(name));

create table executive.profile_import (
    id                      uuid primary key,
    version                 bigint not null,
    source                  uuid not null references executive.import_source,
    file_name               text not null,
    format                  text not null check (format in ('JSON_LINES', 'CSV')),
    header                  jsonb not null,
    imported_by             uuid not null,
    received_at             timestamptz not null,
    finished_at             timestamptz,
    publication_asked_at    timestamptz,
    publication_finished_at timestamptz,
    check (finished_at is not null or publication_asked_at is null),
    check (publication_asked_at is not null or publication_finished_at is null)
);

-- What the sources call their executives, and the address for the invitation; never part of a profile.
create table executive.imported_profile (
    executive        uuid primary key references executive.profile,
    source           uuid not null references executive.import_source,
    external_id      text not null,
    email            text not null,
    claim_token_hash text unique,
    unique (source, external_id)
);

-- Rows come before their import in the transaction that stores both, hence the deferred reference.
create table executive.import_row (
    import      uuid not null references executive.profile_import deferrable initially deferred,
    number      int not null,
    content     text,
    outcome     text check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'CLAIMED', 'REFUSED')),
    problems    jsonb,
    executive   uuid references executive.profile,
    publication text check (publication in ('PUBLISHED', 'UNCHANGED', 'INCOMPLETE', 'QUESTIONED', 'CLAIMED')),
    primary key (import, number),
    check (outcome is not null or content is not null),
    check ((outcome is null) = (problems is null)),
    check (outcome is null or (outcome = 'REFUSED') = (executive is null))
);
create index import_row_waiting on executive.import_row (import, number) where outcome is null;
create index import_row_unpublished on executive.import_row (import, number)
    where executive is not null and publication is null;
