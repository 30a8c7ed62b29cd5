-- Sessions of Keycloak that ended before their time: every node refuses what was signed in with them.
create table identity.ended_session (
    session  text primary key,
    ended_at timestamptz not null default now()
);
