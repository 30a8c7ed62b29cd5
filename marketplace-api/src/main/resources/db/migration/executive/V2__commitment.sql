-- Days a month that contracts on the platform take up, from their first payment to their end.
create table executive.commitment (
    contract       uuid primary key,
    executive      uuid not null references executive.profile (id),
    days_per_month numeric(5, 2) not null check (days_per_month > 0),
    committed_at   timestamptz not null default now(),
    released_at    timestamptz
);

create index commitment_of_executive on executive.commitment (executive) where released_at is null;
