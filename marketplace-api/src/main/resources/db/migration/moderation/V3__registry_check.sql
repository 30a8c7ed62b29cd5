create table moderation.registry_check (
    id           uuid primary key,
    version      bigint not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    name         text not null,
    likeness     text not null, -- the same for names that look alike; see PublicName
    number       text not null, -- without leading zeros; see PublicName
    confirmed_at timestamptz
);
create index registry_check_confirmed on moderation.registry_check (number, likeness) where confirmed_at is not null;
create index registry_check_asked on moderation.registry_check (asked_by, number, likeness);

alter table moderation.moderation_case
    drop constraint moderation_case_subject_kind_check,
    add check (subject_kind in ('ENGAGEMENT', 'PROFILE', 'REGISTRY_NUMBER'));
