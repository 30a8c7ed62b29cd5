-- A link that lets its reader in, such as an invitation's: it stands beside the text until the mail is sent, and nowhere afterwards.
alter table notification.mail add column secret_link text, add check (sent_at is null or secret_link is null);
update notification.mail set body = regexp_replace(body, '/invitations/[A-Za-z0-9_-]+', '/invitations/…')
where body ~ '/invitations/[A-Za-z0-9_-]+';
