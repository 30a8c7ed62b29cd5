-- An event that cannot be handled is left to people after a while, with what stood in its way.
alter table billing.stripe_event add column given_up_at timestamptz, add column problem text;
create index stripe_event_given_up on billing.stripe_event (given_up_at) where given_up_at is not null and handled_at is null;
