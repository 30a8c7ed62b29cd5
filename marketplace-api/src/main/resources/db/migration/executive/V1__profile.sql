create table executive.profile (
    id               uuid primary key,
    version          bigint not null,
    person           uuid not null unique,
    content          jsonb not null,
    edition          text not null check (edition in ('DRAFT', 'IN_REVIEW', 'APPROVED')),
    published        jsonb,
    published_at     timestamptz,
    hidden           boolean not null,
    returned_because text,
    check ((published is null) = (published_at is null)),
    check (published is not null or not hidden),
    check (edition <> 'APPROVED' or published is not null)
);
