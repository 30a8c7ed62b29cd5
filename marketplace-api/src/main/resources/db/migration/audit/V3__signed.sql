-- Entries are signed with a key that is not in the database, over all that they say; the chain begins anew, now of signatures.
alter table audit.entry add column mac text;

create or replace function audit.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
        and (new.id, new.at, new.action, new.subject_kind, new.subject, new.details)
            = (old.id, old.at, old.action, old.subject_kind, old.subject, old.details)
        and (new.actor, new.sealed_until, new.mac) is not distinct from (old.actor, old.sealed_until, old.mac) then
        return new; -- sealing is the one change there is
    end if;
    raise exception 'the audit log is append-only';
end $$;

alter table audit.entry disable trigger entry_append_only;
update audit.entry set position = null, hash = null where position is not null;
alter table audit.entry enable trigger entry_append_only;

-- How far the log was read and proven; signed too.
create table audit.reading (
    id        int primary key check (id = 1),
    position  bigint not null,
    hash      text not null,
    signed    boolean not null,
    begun_at  timestamptz not null,
    proven_at timestamptz,
    problem   text,
    signature text not null
);
