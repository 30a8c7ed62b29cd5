-- Acts on much money that wait for, or got, the word of a second person.
create table approval.approval (
    id          uuid primary key,
    kind        text        not null check (kind in ('DAYS', 'REFUND')),
    thing       uuid        not null,
    words       text        not null,
    minor       bigint      not null check (minor > 0),
    currency    char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    page        text        not null,
    payer       uuid        not null,
    payee       uuid        not null,
    permission  text, -- null: staff decide
    reason      text,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    approved    boolean,
    decided_by  uuid check (decided_by <> asked_by),
    decided_why text,
    decided_at  timestamptz,
    check ((approved is null) = (decided_at is null)),
    check (approved is not true or decided_by is not null)
);
create unique index approval_waits_once on approval.approval (kind, thing) where decided_at is null;
create index approval_waiting on approval.approval (payer, id) where decided_at is null;
