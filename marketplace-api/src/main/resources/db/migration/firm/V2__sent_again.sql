alter table firm.invitation add column times_sent integer not null default 1 check (times_sent >= 1);
