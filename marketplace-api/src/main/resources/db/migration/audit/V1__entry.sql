-- What happened, by whom, to what: written in the transaction of the change, then sealed into a chain of hashes.
create table audit.entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor        uuid, -- null: the system itself
    action       text not null,
    subject_kind text not null,
    subject      uuid not null,
    details      text not null, -- JSON, kept to the letter because it is hashed
    position     bigint unique,
    hash         text,
    check ((position is null) = (hash is null))
);
create index entry_unsealed on audit.entry (id) where position is null;
create index entry_subject on audit.entry (subject, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
        and (new.id, new.at, new.action, new.subject_kind, new.subject, new.details)
            = (old.id, old.at, old.action, old.subject_kind, old.subject, old.details)
        and new.actor is not distinct from old.actor then
        return new; -- sealing is the one change there is
    end if;
    raise exception 'the audit log is append-only';
end $$;
create trigger entry_append_only before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entry_no_truncate before truncate on audit.entry
    for each statement execute function audit.refuse_change();
