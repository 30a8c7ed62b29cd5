-- "What did the second person say about this?"
create index approval_decided on approval.approval (thing, decided_at) where decided_at is not null;
