-- What reconciliation, payouts and the pages of admins look for is found by index, however long the platform lives.
drop index billing.charge_awaits_fee;
create index charge_awaits_fee on billing.charge (coalesce(checkout_checked_at, paid_at)) where state = 'PAID' and not stripe_fee_booked;
create index release_payee on billing.release (payee, released_at desc, id desc);
create index payment_in_suspense_state on billing.payment_in_suspense (state, id);

-- Accounts are asked about with growing pauses and not for ever (null).
alter table billing.payout_account add column asked int not null default 0;
alter table billing.payout_account add column ask_at timestamptz;
update billing.payout_account set ask_at = checked_at;
alter table billing.payout_account drop column checked_at;
create index payout_account_turn on billing.payout_account (ask_at) where ask_at is not null;
