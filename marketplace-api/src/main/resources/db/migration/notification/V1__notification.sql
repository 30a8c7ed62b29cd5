create table notification.notice (
    id         uuid primary key,
    recipient  uuid not null,
    title      text not null,
    body       text not null,
    link       text not null, -- path below the public URL
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notice_newest on notification.notice (recipient, id desc);
create index notice_unread on notification.notice (recipient) where read_at is null;

-- Outgoing mail, kept as proof of what was said; a job sends each once it is committed.
create table notification.mail (
    id         uuid primary key,
    address    text not null,
    subject    text not null,
    body       text not null,
    created_at timestamptz not null,
    sent_at    timestamptz
);
