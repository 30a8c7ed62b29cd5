-- Until when a person could last read bids for an organisation; null while they still can.
create table organisation.bid_reader (
    organisation uuid not null references organisation.organisation,
    person       uuid not null,
    held_until   timestamptz,
    primary key (organisation, person)
);
insert into organisation.bid_reader (organisation, person)
select organisation, person from organisation.member where permissions -> 'granted' ?| array['EVALUATE', 'AWARD'];
