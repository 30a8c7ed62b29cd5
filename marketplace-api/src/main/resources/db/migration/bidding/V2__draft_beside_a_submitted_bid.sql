-- What a bidder wants to offer instead: never compared, never opened, and gone with the decision.
alter table bidding.bid
    add column draft jsonb,
    add check (draft is null or state in ('SUBMITTED', 'WITHDRAWN'));
