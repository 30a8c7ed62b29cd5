-- What an operation is about: all operations of "transfer/x/0", "transfer/x/1" … are tries at the same thing. The next try supersedes a refused one.
alter table billing.stripe_operation add column thing text not null generated always as (regexp_replace(purpose, '/[^/]*$', '')) stored;
alter table billing.stripe_operation add column superseded boolean not null default false;
create index stripe_operation_thing on billing.stripe_operation (thing);
create index stripe_operation_unsettled on billing.stripe_operation (id) where state <> 'SUCCEEDED' and not superseded;
