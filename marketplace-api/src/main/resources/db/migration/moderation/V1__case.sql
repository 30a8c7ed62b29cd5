create table moderation.moderation_case (
    id           uuid primary key,
    version      bigint not null,
    subject_kind text not null check (subject_kind in ('ENGAGEMENT', 'PROFILE')),
    subject      uuid not null,
    author       uuid not null,
    title        text not null,
    listing      jsonb not null,
    findings     jsonb not null,
    submitted_at timestamptz not null,
    decision     text check (decision in ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'SUPERSEDED')),
    reason       text,
    decided_by   uuid,
    decided_at   timestamptz,
    check ((decision is null) = (decided_at is null)),
    check (decision is null or decision = 'SUPERSEDED' or (decided_by is not null and length(reason) >= 10))
);
create unique index case_open on moderation.moderation_case (subject_kind, subject) where decision is null;
create index case_queue on moderation.moderation_case (id) where decision is null;
create index case_subject on moderation.moderation_case (subject_kind, subject, id);
