-- When the present attempts to send a mail began: at first with the mail, later with the word of an admin.
alter table notification.mail add waits_since timestamptz not null default now();
update notification.mail set waits_since = created_at;
