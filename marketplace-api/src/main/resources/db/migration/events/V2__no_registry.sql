-- Every reaction runs in the transaction of its event (decision 3), so there are no publications to remember.
drop table events.event_publication;
