-- Until when Stripe's own records are known here. A restored database has the moment that it had then, so the next look begins there.
create table billing.stripe_look (
    id           int         primary key default 1 check (id = 1),
    looked_until timestamptz not null
);
insert into billing.stripe_look (looked_until) values (now());

-- What Stripe has on record for us and nothing here explains; written anew by each look.
create table billing.stripe_unexplained (
    stripe_id text        primary key,
    minor     bigint      not null,
    currency  char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    at        timestamptz not null
);
