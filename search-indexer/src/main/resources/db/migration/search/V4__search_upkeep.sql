-- The rebuild of a kind that is asked for or under way, or else the last one: what a killed rebuild goes on from.
create table search_rebuild (
    kind         text        primary key check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    -- Only a process with this very definition takes it up.
    fingerprint  text        not null,
    requested_at timestamptz not null default now(),
    index_name   text,
    started_at   timestamptz,
    last_id      uuid        not null default '00000000-0000-0000-0000-000000000000',
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    updated_at   timestamptz not null default now(),
    finished_at  timestamptz,
    trouble      text
);

-- The last comparison of index and database of a kind, and whether another one is asked for.
create table search_drift_check (
    kind         text        primary key check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    requested_at timestamptz,
    repair       boolean     not null default false,
    checked_at   timestamptz,
    missing      bigint      not null default 0,
    stale        bigint      not null default 0,
    extra        bigint      not null default 0,
    repaired     boolean     not null default false,
    trouble      text
);
