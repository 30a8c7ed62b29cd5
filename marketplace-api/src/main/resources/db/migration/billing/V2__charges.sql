create table billing.charge (
    id                   uuid primary key,
    reference            uuid          not null unique, -- one charge per contract period
    payer                uuid          not null,
    payee                uuid          not null,
    description          text          not null check (description <> ''),
    return_path          text          not null check (return_path like '/%'),
    currency             char(3)       not null check (currency ~ '^[A-Z]{3}$'),
    gross                bigint        not null check (gross > 0),
    platform_fee         bigint        not null check (platform_fee >= 0),
    vat                  bigint        not null check (vat >= 0),
    payable              bigint        not null check (payable = gross + vat),
    net                  bigint        not null check (net >= 0 and net = gross - platform_fee),
    platform_fee_percent numeric(5, 2) not null,
    vat_percent          numeric(5, 2) not null,
    payout_days          int           not null,
    state                text          not null default 'DUE' check (state in ('DUE', 'PAID')),
    checkouts            int           not null default 0, -- sessions that ended unpaid
    checkout_session     text unique,
    checkout_url         text,
    checkout_expires_at  timestamptz,
    checkout_checked_at  timestamptz,
    stripe_charge        text unique,
    stripe_fee_booked    boolean       not null default false,
    raised_at            timestamptz   not null,
    paid_at              timestamptz,
    check ((state = 'PAID') = (paid_at is not null)),
    check ((state = 'PAID') = (stripe_charge is not null)),
    check (stripe_fee_booked = false or state = 'PAID')
);
create index charge_awaits_payment on billing.charge (checkout_checked_at) where state = 'DUE' and checkout_session is not null;
create index charge_awaits_fee on billing.charge (paid_at) where state = 'PAID' and not stripe_fee_booked;

create table billing.release (
    id              uuid primary key, -- the approved time entry: approved once, released once
    charge          uuid        not null references billing.charge,
    payee           uuid        not null,
    currency        char(3)     not null,
    gross           bigint      not null check (gross > 0),
    fee             bigint      not null check (fee >= 0),
    net             bigint      not null check (net = gross - fee and net >= 0),
    state           text        not null default 'DUE' check (state in ('DUE', 'TRANSFERRED')),
    refusals        int         not null default 0,
    next_attempt_at timestamptz not null,
    transfer        text unique,
    released_at     timestamptz not null,
    transferred_at  timestamptz,
    check ((state = 'TRANSFERRED') = (transferred_at is not null))
);
create index release_charge on billing.release (charge);
create index release_due on billing.release (next_attempt_at) where state = 'DUE';

create table billing.payout_account (
    executive      uuid primary key,
    stripe_account text        not null unique,
    state          text        not null default 'STARTED' check (state in ('STARTED', 'READY')),
    checked_at     timestamptz not null
);

-- What is asked of Stripe, stored before Stripe is called: a crash or a lost answer leaves a row to resolve.
create table billing.stripe_operation (
    id              uuid primary key,
    purpose         text        not null unique,
    idempotency_key text        not null unique,
    request         jsonb       not null,
    state           text        not null default 'UNKNOWN' check (state in ('UNKNOWN', 'SUCCEEDED', 'REFUSED')),
    attempts        int         not null default 0,
    answer_id       text,
    answer_url      text,
    answer_expires_at timestamptz,
    problem         text,
    prepared_at     timestamptz not null,
    changed_at      timestamptz not null,
    check ((state = 'SUCCEEDED') = (answer_id is not null))
);

-- Webhook events by Stripe's id: stored before they are handled, so that a repeated delivery changes nothing.
create table billing.stripe_event (
    id          text primary key,
    type        text        not null,
    object      text        not null,
    received_at timestamptz not null,
    handled_at  timestamptz
);
