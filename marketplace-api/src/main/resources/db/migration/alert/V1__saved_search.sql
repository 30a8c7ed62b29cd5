create table alert.saved_search (
    id         uuid primary key,
    version    bigint not null,
    person     uuid not null,
    name       text not null,
    kind       text not null check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    query      jsonb not null,
    frequency  text not null check (frequency in ('IMMEDIATE', 'DAILY', 'WEEKLY', 'NEVER')),
    created_at timestamptz not null,
    looked_at  timestamptz not null, -- when its person last opened it
    new_after  timestamptz not null, -- what was published until then is not new to these mails
    checked_at timestamptz not null  -- when it was last compared with the index
);
create index saved_search_of_person on alert.saved_search (person, id);
create index saved_search_due on alert.saved_search (frequency, kind, checked_at, id);

-- What a saved search has told already: each thing once, whatever crashes or runs twice.
create table alert.told (
    saved_search uuid not null references alert.saved_search on delete cascade,
    thing        uuid not null,
    told_at      timestamptz not null,
    primary key (saved_search, thing)
);

-- The links that stop the mails of a saved search; the token itself is only in the mail.
create table alert.stop_link (
    token_hash   text primary key,
    saved_search uuid not null references alert.saved_search on delete cascade,
    created_at   timestamptz not null
);
create index stop_link_of on alert.stop_link (saved_search);

-- Published, but not yet told to the searches that want to hear at once.
create table alert.publication (
    kind       text not null check (kind in ('ENGAGEMENT', 'EXECUTIVE')),
    thing      uuid not null,
    noticed_at timestamptz not null,
    primary key (kind, thing)
);
