-- The browser sessions of people, at all nodes: one that is not here any more has ended, or is about to.
create table identity.held_session (
    id       uuid primary key,
    person   uuid        not null,
    begun_at timestamptz not null
);
create index held_session_person on identity.held_session (person, begun_at, id);
create index held_session_begun on identity.held_session (begun_at);
