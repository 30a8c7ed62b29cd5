-- One row per searchable thing: the state that the index has to reach (version, body) and the state that it has reached.
-- body is null when the thing is gone; such rows stay, so that a late write can never bring it back.
create table search_document (
    kind            text        not null check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    id              uuid        not null,
    version         bigint      not null check (version >= 0),
    body            jsonb,
    indexed_version bigint      not null default -1,
    changed_at      timestamptz not null default now(),
    attempts        integer     not null default 0,
    last_error      text,
    next_attempt_at timestamptz not null default now(),
    primary key (kind, id)
);

create index search_document_dirty on search_document (next_attempt_at) where indexed_version < version;

-- Workers listen; the poll behind it makes a lost notification harmless.
create function notify_search_document() returns trigger language plpgsql as $$
begin
    perform pg_notify('search_document', '');
    return null;
end
$$;

create trigger search_document_changed after insert or update of version on search_document
    for each statement execute function notify_search_document();
