-- What nobody may learn of before this moment, e.g. that somebody has bid.
alter table audit.entry add column sealed_until timestamptz;
