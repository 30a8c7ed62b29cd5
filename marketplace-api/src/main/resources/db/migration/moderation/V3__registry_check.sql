create table moderation.registry_check (
    id           uuid primary key,
    version      bigint not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    name         text not null,
    among        text not null, -- whom it must differ from; see NamedBody
    number       text not null,
    confirmed_at timestamptz
);
create index registry_check_asked on moderation.registry_check (asked_by, number);

alter table moderation.moderation_case
    drop constraint moderation_case_subject_kind_check,
    add check (subject_kind in ('ENGAGEMENT', 'PROFILE', 'REGISTRY_NUMBER'));
