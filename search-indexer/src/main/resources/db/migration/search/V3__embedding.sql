-- Vectors by what they are of and who made them: a text that has been seen before is never computed again.
create table embedding (
    content_hash bytea not null check (octet_length(content_hash) = 32),
    model        text  not null,
    vector       bytea not null,
    created_at   timestamptz not null default now(),
    primary key (content_hash, model)
);

-- Documents that stand in the index without their vector. They can be found by their words meanwhile.
create table embedding_wanted (
    kind            text        not null check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    id              uuid        not null,
    wanted_at       timestamptz not null default clock_timestamp(),
    next_attempt_at timestamptz not null default now(),
    primary key (kind, id)
);

create index embedding_wanted_next on embedding_wanted (next_attempt_at);
