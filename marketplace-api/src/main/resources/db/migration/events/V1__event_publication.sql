-- The registry of Spring Modulith: events that a listener has still to see. Completed ones are deleted.
create table events.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_event on events.event_publication using hash (serialized_event);
create index event_publication_completion on events.event_publication (completion_date);
