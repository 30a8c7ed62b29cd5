-- A row is written and finished in its command's transaction, so one without an answer is seen by nobody. A secret answer leaves only the fact.
alter table web.idempotent_command add column secret boolean not null default false;
