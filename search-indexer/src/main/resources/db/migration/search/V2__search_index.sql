-- The indices that every write of a kind has to reach: the one that is read, and one that is being built to replace it.
create table search_index (
    kind       text        not null check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    name       text        not null,
    created_at timestamptz not null default now(),
    primary key (kind, name)
);
