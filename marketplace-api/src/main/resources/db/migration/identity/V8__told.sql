-- When Keycloak said what is kept of the person: what it said earlier, e.g. in the token of a session that is still open, changes nothing.
alter table identity.person add column told_at timestamptz not null default to_timestamp(0);
