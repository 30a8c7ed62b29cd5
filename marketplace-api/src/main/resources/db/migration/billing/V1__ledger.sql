-- Double entry, append only. The database itself refuses books that do not balance.

create table billing.account (
    id    bigint generated always as identity primary key,
    kind  text not null check (kind in ('STRIPE_BALANCE', 'CLIENT_FUNDS', 'EXECUTIVE_PAYABLE', 'PLATFORM_FEE_REVENUE', 'VAT_PAYABLE', 'STRIPE_FEES')),
    owner uuid,
    unique nulls not distinct (kind, owner),
    check ((owner is not null) = (kind in ('CLIENT_FUNDS', 'EXECUTIVE_PAYABLE')))
);

create table billing.journal_entry (
    id               bigint generated always as identity primary key,
    kind             text        not null check (kind in ('PAYMENT_RECEIVED', 'STRIPE_FEE', 'DAYS_APPROVED', 'TRANSFERRED')),
    fact             text        not null,
    charge_reference uuid        not null,
    at               timestamptz not null,
    booked_in        xid8        not null default pg_current_xact_id(),
    unique (kind, fact)
);
create index journal_entry_charge_reference on billing.journal_entry (charge_reference);

create table billing.posting (
    id       bigint generated always as identity primary key,
    entry    bigint  not null references billing.journal_entry,
    account  bigint  not null references billing.account,
    minor    bigint  not null check (minor <> 0),
    currency char(3) not null check (currency ~ '^[A-Z]{3}$')
);
create index posting_entry on billing.posting (entry);
create index posting_account on billing.posting (account, currency);

create function billing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append only: % on % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger account_is_kept before update or delete on billing.account for each row execute function billing.refuse_change();
create trigger entry_is_kept before update or delete on billing.journal_entry for each row execute function billing.refuse_change();
create trigger posting_is_kept before update or delete on billing.posting for each row execute function billing.refuse_change();
create trigger accounts_are_kept before truncate on billing.account for each statement execute function billing.refuse_change();
create trigger entries_are_kept before truncate on billing.journal_entry for each statement execute function billing.refuse_change();
create trigger postings_are_kept before truncate on billing.posting for each statement execute function billing.refuse_change();

-- An entry takes postings only in the transaction that booked it: nobody adds to yesterday's books.
create function billing.refuse_late_posting() returns trigger language plpgsql as $$
begin
    if not exists (select from billing.journal_entry e where e.id = new.entry and e.booked_in = pg_current_xact_id()) then
        raise exception 'entry % is closed', new.entry using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger posting_comes_with_its_entry before insert on billing.posting for each row execute function billing.refuse_late_posting();

-- Checked at commit, when all postings of the entry are there.
create function billing.require_balance() returns trigger language plpgsql as $$
declare
    entry_id bigint := case tg_table_name when 'posting' then (to_jsonb(new) ->> 'entry')::bigint else (to_jsonb(new) ->> 'id')::bigint end;
begin
    if not exists (select from billing.posting p where p.entry = entry_id) then
        raise exception 'entry % has no postings', entry_id using errcode = 'check_violation';
    end if;
    if exists (select from billing.posting p where p.entry = entry_id group by p.currency having sum(p.minor) <> 0) then
        raise exception 'entry % does not balance', entry_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger entry_balances after insert on billing.journal_entry
    deferrable initially deferred for each row execute function billing.require_balance();
create constraint trigger posting_balances after insert on billing.posting
    deferrable initially deferred for each row execute function billing.require_balance();
