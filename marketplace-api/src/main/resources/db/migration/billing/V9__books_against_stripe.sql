-- By how much the books had more at Stripe than Stripe had, when they were last compared; nothing where both agreed.
create table billing.stripe_difference (
    currency char(3)     primary key check (currency ~ '^[A-Z]{3}$'),
    minor    bigint      not null check (minor <> 0),
    at       timestamptz not null
);
