create table bidding.bid (
    id           uuid primary key,
    version      bigint not null,
    engagement   uuid not null,
    executive    uuid not null,
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'AWARDED', 'UNSUCCESSFUL')),
    offer        jsonb not null,
    sealed_until timestamptz, -- null in rolling bidding; every query for others than the bidder compares it with the clock
    drafted_at   timestamptz not null,
    submitted_at timestamptz,
    decided_at   timestamptz,
    reason       text,
    score        jsonb,
    check (state not in ('SUBMITTED', 'AWARDED', 'UNSUCCESSFUL') or submitted_at is not null),
    check ((state in ('AWARDED', 'UNSUCCESSFUL')) = (decided_at is not null)),
    check ((decided_at is null) = (reason is null)),
    check (state <> 'AWARDED' or score is not null)
);
-- One bid per engagement and executive, not counting withdrawn ones; and one winner.
create unique index bid_live on bidding.bid (engagement, executive) where state <> 'WITHDRAWN';
create unique index bid_awarded on bidding.bid (engagement) where state = 'AWARDED';
create index bid_executive on bidding.bid (executive, id desc);

create table bidding.score_sheet (
    bid       uuid not null references bidding.bid,
    evaluator uuid not null,
    sheet     jsonb not null,
    scored_at timestamptz not null,
    primary key (bid, evaluator)
);
