-- How much is left of each allowance, in the form of the counting library. The id is the limit and a hash of whose it is.
create table limits.counter (
    id         text primary key,
    state      bytea,
    expires_at bigint -- milliseconds since 1970; from then on it is full again
);
create index counter_expires_at on limits.counter (expires_at);
