-- In which browser each session began, as it called itself, for its person to tell their sessions apart.
create table identity.browser (
    session  text primary key,
    name     text        not null check (length(name) between 1 and 60),
    begun_at timestamptz not null
);
create index browser_begun on identity.browser (begun_at);

-- Who signed out everywhere, and when: what was signed in with before is refused, whether or not the login service could be told.
create table identity.signed_out (
    person uuid primary key,
    at     timestamptz not null
);
