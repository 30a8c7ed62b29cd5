create table engagement.question (
    id          uuid primary key,
    engagement  uuid        not null references engagement.engagement,
    asker       uuid        not null, -- told of answers; shown to nobody
    text        text        not null check (text <> ''),
    asked_at    timestamptz not null,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index question_engagement on engagement.question (engagement, id);
