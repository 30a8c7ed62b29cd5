-- The legal steps of an engagement's life; the trigger below refuses every other one, whoever writes.
create table engagement.transition (
    from_state text not null,
    to_state text not null,
    primary key (from_state, to_state)
);

insert into engagement.transition (from_state, to_state) values
    ('DRAFT', 'IN_REVIEW'),
    ('DRAFT', 'WITHDRAWN'),
    ('IN_REVIEW', 'DRAFT'),
    ('IN_REVIEW', 'PUBLISHED'),
    ('IN_REVIEW', 'REJECTED'),
    ('IN_REVIEW', 'WITHDRAWN'),
    ('REJECTED', 'IN_REVIEW'),
    ('PUBLISHED', 'EVALUATING'),
    ('PUBLISHED', 'AWARDED'),
    ('PUBLISHED', 'NONE_SUITABLE'),
    ('PUBLISHED', 'WITHDRAWN'),
    ('PUBLISHED', 'CANCELLED'),
    ('EVALUATING', 'AWARDED'),
    ('EVALUATING', 'NONE_SUITABLE'),
    ('EVALUATING', 'CANCELLED');

create table engagement.engagement (
    id uuid primary key,
    version bigint not null check (version > 0),
    organisation_id uuid not null,
    author_id uuid not null,
    created_at timestamptz not null,
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'EVALUATING', 'AWARDED',
        'NONE_SUITABLE', 'WITHDRAWN', 'CANCELLED', 'REJECTED')),
    brief jsonb not null check (jsonb_typeof(brief) = 'object'),
    reason text,
    review_note text,
    appeal text,
    submitted_at timestamptz,
    published_at timestamptz,
    closes_at timestamptz,
    bidding_closed_at timestamptz,
    ended_at timestamptz,
    title text generated always as (brief ->> 'title') stored,
    bidding_mode text generated always as (brief ->> 'biddingMode') stored,
    constraint reviewed_only_after_submission
        check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
    constraint published_states_have_a_moment
        check (state not in ('PUBLISHED', 'EVALUATING', 'AWARDED', 'NONE_SUITABLE', 'CANCELLED') or published_at is not null),
    constraint unpublished_states_have_none
        check (state not in ('DRAFT', 'IN_REVIEW', 'REJECTED') or published_at is null),
    constraint sealed_bidding_has_a_closing_time
        check (published_at is null or bidding_mode is distinct from 'SEALED' or closes_at is not null),
    constraint bidding_closes_after_publication
        check (closes_at is null or (published_at is not null and closes_at > published_at)),
    constraint bidding_closed_only_after_its_closing_time
        check (bidding_closed_at is null or (closes_at is not null and bidding_closed_at >= closes_at)),
    constraint sealed_bids_opened_only_after_closing
        check (state not in ('EVALUATING', 'AWARDED', 'NONE_SUITABLE') or bidding_mode = 'ROLLING'
            or bidding_closed_at is not null),
    constraint ended_states_have_an_end
        check ((state in ('AWARDED', 'NONE_SUITABLE', 'WITHDRAWN', 'CANCELLED')) = (ended_at is not null)),
    constraint unhappy_ends_have_a_reason
        check (state not in ('NONE_SUITABLE', 'WITHDRAWN', 'CANCELLED') or (reason is not null and length(reason) > 0)),
    constraint rejections_have_a_note
        check (state <> 'REJECTED' or (review_note is not null and length(review_note) > 0))
);

create index engagement_of_organisation on engagement.engagement (organisation_id, id desc);

create function engagement.guard_life() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'engagements are never deleted' using errcode = 'check_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'an engagement starts as a draft, not %', new.state using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if new.state <> old.state and not exists (
            select from engagement.transition where from_state = old.state and to_state = new.state) then
        raise exception 'an engagement cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.brief <> old.brief and old.state <> 'DRAFT' then
        raise exception 'the brief of an engagement changes only in a draft' using errcode = 'check_violation';
    end if;
    if (new.id, new.organisation_id, new.author_id, new.created_at)
            is distinct from (old.id, old.organisation_id, old.author_id, old.created_at) then
        raise exception 'an engagement keeps its identity' using errcode = 'check_violation';
    end if;
    if (old.published_at is not null and (new.published_at, new.closes_at) is distinct from (old.published_at, old.closes_at))
            or (old.bidding_closed_at is not null and new.bidding_closed_at is distinct from old.bidding_closed_at) then
        raise exception 'publication and closing are final' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger guard_life before insert or update or delete on engagement.engagement
    for each row execute function engagement.guard_life();
