alter table organisation.invitation add column times_sent integer not null default 1 check (times_sent >= 1);
create index invitation_address on organisation.invitation (organisation, lower(email)) where accepted_at is null and revoked_at is null;
