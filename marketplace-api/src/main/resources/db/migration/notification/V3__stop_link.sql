-- Where mail that somebody asked for can be stopped with one click; it stands there until the mail is sent.
alter table notification.mail add column stop_link text, add check (sent_at is null or stop_link is null);
