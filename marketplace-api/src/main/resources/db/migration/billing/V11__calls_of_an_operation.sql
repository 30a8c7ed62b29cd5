alter table billing.stripe_operation
    add column calls integer not null default 0; -- of the tries, those in which Stripe was asked to do it: its key depends on them
update billing.stripe_operation set calls = attempts;
