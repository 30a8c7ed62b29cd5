-- What organisations chose for the matches of their engagements; null where the usual holds.
create table matching.match_basis (
    engagement uuid primary key,
    version    bigint not null,
    weights    jsonb,
    needs      text check (length(needs) between 1 and 8000)
);

-- Every match that was shown, once for everything it was computed from: the id is made from the rest.
create table matching.shown_match (
    id             uuid primary key,
    engagement     uuid not null,
    executive      uuid not null,
    shown_to       text not null check (shown_to in ('ORGANISATION', 'EXECUTIVE')),
    computed       jsonb not null,
    first_shown_at timestamptz not null,
    last_shown_at  timestamptz not null
);
create index shown_match_age on matching.shown_match (last_shown_at);
create index shown_match_pair on matching.shown_match (engagement, executive);

create table matching.match_contest (
    id           uuid primary key,
    version      bigint not null,
    shown_match  uuid not null unique references matching.shown_match,
    engagement   uuid not null,
    executive    uuid not null,
    contester    uuid not null,
    reason       text not null check (length(reason) between 10 and 2000),
    contested_at timestamptz not null,
    answer       text check (length(answer) between 10 and 2000),
    answered_by  uuid,
    answered_at  timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index match_contest_open on matching.match_contest (id) where answered_at is null;
