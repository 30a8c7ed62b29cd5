create table contract.contract (
    id                      uuid primary key,
    version                 bigint      not null,
    bid                     uuid        not null unique, -- one contract per awarded bid
    engagement              uuid        not null,
    organisation            uuid        not null,
    executive               uuid        not null,
    first_period            uuid        not null unique,
    agreement               jsonb       not null,
    terms                   text        not null,
    terms_sha256            text        not null check (terms_sha256 = encode(sha256(convert_to(terms, 'UTF8')), 'hex')),
    state                   text        not null check (state in ('DRAWN_UP', 'AGREED', 'ACTIVE', 'ENDED')),
    organisation_acceptance jsonb,
    executive_acceptance    jsonb,
    drawn_up_at             timestamptz not null,
    activated_at            timestamptz,
    ended_at                timestamptz,
    end_reason              text,
    -- nobody is bound by a text that he did not accept
    check (state not in ('AGREED', 'ACTIVE') or (organisation_acceptance ->> 'sha256' = terms_sha256 and executive_acceptance ->> 'sha256' = terms_sha256)),
    check (state <> 'ACTIVE' or activated_at is not null),
    check ((state = 'ENDED') = (ended_at is not null))
);
create index contract_organisation on contract.contract (organisation, id);
create index contract_executive on contract.contract (executive, id);

create table contract.work (
    id          uuid primary key,
    contract    uuid          not null references contract.contract,
    started_on  date          not null,
    days        numeric(6, 2) not null check (days > 0),
    note        text          not null,
    logged_at   timestamptz   not null,
    approved_by uuid,
    approved_at timestamptz,
    check ((approved_by is null) = (approved_at is null))
);
create index work_contract on contract.work (contract);

-- What both sides accepted stays what they accepted.
create function contract.refuse_other_terms() returns trigger language plpgsql as $$
begin
    if (new.terms, new.agreement, new.bid, new.organisation, new.executive) is distinct from (old.terms, old.agreement, old.bid, old.organisation, old.executive) then
        raise exception 'the terms of contract % stay as they are', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger terms_are_kept before update on contract.contract for each row execute function contract.refuse_other_terms();
