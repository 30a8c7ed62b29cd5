-- Commands that callers may repeat: the answer of the first is kept and given again.
create table web.idempotent_command (
    caller       text not null,
    key          text not null check (length(key) between 1 and 255),
    fingerprint  text not null, -- SHA-256 of method, path and body
    started_at   timestamptz not null default now(),
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    primary key (caller, key)
);
create index idempotent_command_age on web.idempotent_command (started_at);
