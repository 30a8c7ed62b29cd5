-- An admin who looked at a mail that was given up may leave it so, and says why.
alter table notification.mail
    add column left_at      timestamptz,
    add column left_because text,
    add check (left_at is null or (given_up_at is not null and left_because is not null));
drop index notification.mail_undelivered;
create index mail_undelivered on notification.mail (given_up_at, id) where given_up_at is not null and left_at is null;
