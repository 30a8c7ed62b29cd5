-- Payments that no charge explains (paid twice, another amount, another currency): booked to an account of their own until an admin decides.
alter table billing.account drop constraint account_kind_check;
alter table billing.account add constraint account_kind_check
    check (kind in ('STRIPE_BALANCE', 'CLIENT_FUNDS', 'EXECUTIVE_PAYABLE', 'PLATFORM_FEE_REVENUE', 'VAT_PAYABLE', 'STRIPE_FEES', 'SUSPENSE'));
alter table billing.journal_entry drop constraint journal_entry_kind_check;
alter table billing.journal_entry add constraint journal_entry_kind_check
    check (kind in ('PAYMENT_RECEIVED', 'STRIPE_FEE', 'DAYS_APPROVED', 'TRANSFERRED', 'PAYMENT_SUSPENDED', 'SUSPENSE_REFUNDED'));

create table billing.payment_in_suspense (
    id            uuid primary key,
    charge        uuid        not null references billing.charge,
    session       text        not null,
    stripe_charge text        not null unique, -- taken in once, however often Stripe tells of it
    why           text        not null check (why in ('ALREADY_PAID', 'OTHER_AMOUNT', 'OTHER_CURRENCY')),
    minor         bigint      not null check (minor > 0),
    currency      char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    fee_booked    boolean     not null default false,
    checked_at    timestamptz not null,
    received_at   timestamptz not null,
    state         text        not null default 'HELD' check (state in ('HELD', 'REFUNDING', 'REFUNDED')),
    decision      text,
    decided_by    uuid,
    decided_at    timestamptz,
    problem       text,
    refusals      int         not null default 0,
    refund        text unique,
    refunded_at   timestamptz,
    check ((state = 'HELD') = (decision is null) and (state = 'HELD') = (decided_by is null) and (state = 'HELD') = (decided_at is null)),
    check ((state = 'REFUNDED') = (refund is not null) and (state = 'REFUNDED') = (refunded_at is not null))
);
create index payment_in_suspense_awaits_fee on billing.payment_in_suspense (checked_at) where not fee_booked;
create index payment_in_suspense_charge on billing.payment_in_suspense (charge);

-- A charge may be paid on another page than its own; its own stays open then, and is watched until it ends.
alter table billing.charge add column paid_session text;
update billing.charge set paid_session = checkout_session where state = 'PAID';
drop index billing.charge_awaits_payment;
create index charge_has_open_page on billing.charge (checkout_checked_at)
    where checkout_session is not null and checkout_session is distinct from paid_session;
