create table moderation.suspension (
    id           uuid primary key,
    version      bigint not null,
    kind         text not null check (kind in ('PERSON', 'ORGANISATION', 'FIRM')),
    subject      uuid not null,
    name         text not null, -- as it was when it was suspended
    reason       text not null check (length(reason) >= 10),
    suspended_by uuid not null,
    suspended_at timestamptz not null,
    lift_reason  text check (length(lift_reason) >= 10),
    lifted_by    uuid,
    lifted_at    timestamptz,
    check (num_nulls(lift_reason, lifted_by, lifted_at) in (0, 3))
);
create unique index suspension_standing on moderation.suspension (kind, subject) where lifted_at is null;
