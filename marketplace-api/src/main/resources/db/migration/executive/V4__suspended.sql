-- Beside hidden, which is the executive's own: lifting a suspension leaves what they chose as it was.
alter table executive.profile add column suspended boolean not null default false;
