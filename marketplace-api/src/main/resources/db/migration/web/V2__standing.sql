-- What the caller might do when the command was carried out: roles and memberships. Who has lost any of it is not given the answer again.
delete from web.idempotent_command;
alter table web.idempotent_command add column standing text[], add check ((status is null) = (standing is null));
