-- How the sending of a mail went, and when it was given up.
alter table notification.mail
    add column attempts      int not null default 0,
    add column sending_since timestamptz, -- a try began then, and nobody knows yet how it ended
    add column unclear       int not null default 0, -- how many tries ended so: each may have arrived
    add column problem       text, -- what the mail server said to the last try
    add column given_up_at   timestamptz,
    add check (sent_at is null or (given_up_at is null and sending_since is null));
-- "What waits, and since when?" and "what was given up?"
create index mail_waiting on notification.mail (created_at) where sent_at is null and given_up_at is null;
create index mail_undelivered on notification.mail (given_up_at, id) where given_up_at is not null;
