-- What metrics ask each few seconds.
create index stripe_event_newest on billing.stripe_event (received_at desc);
create index stripe_event_unhandled on billing.stripe_event (received_at) where handled_at is null;
create index stripe_operation_open on billing.stripe_operation (state, changed_at) where state in ('UNKNOWN', 'REFUSED');
create index release_waiting on billing.release (released_at) where state = 'DUE';
