-- A firm is a source of its own; names of others may be the same.
alter table executive.import_source add column firm uuid unique;
drop index executive.import_source_name;
create unique index import_source_name on executive.import_source (lower(name)) where firm is null;
