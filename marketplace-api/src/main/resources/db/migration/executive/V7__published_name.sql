-- The name of an unclaimed profile changes in sight only with its content, when it is published again.
alter table executive.profile add column published_name text;
update executive.profile set published_name = imported_name where published is not null;
alter table executive.profile add check ((published_name is not null) = (person is null and published is not null));
