-- When each permission was granted; those that nobody granted, such as a founder's, have no moment.
alter table organisation.member add column grants jsonb not null default '{"moments": {}}';
