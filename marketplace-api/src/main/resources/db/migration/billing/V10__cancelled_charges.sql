-- A contract may end before its first payment has arrived: then nothing is due any more, and what is paid nevertheless belongs to no charge.
alter table billing.charge drop constraint charge_state_check;
alter table billing.charge add constraint charge_state_check check (state in ('DUE', 'PAID', 'CANCELLED'));
alter table billing.charge add column cancelled_at timestamptz;
alter table billing.charge add constraint charge_cancelled_check check ((state = 'CANCELLED') = (cancelled_at is not null));

alter table billing.payment_in_suspense drop constraint payment_in_suspense_why_check;
alter table billing.payment_in_suspense add constraint payment_in_suspense_why_check
    check (why in ('ALREADY_PAID', 'OTHER_AMOUNT', 'OTHER_CURRENCY', 'CANCELLED'));
