-- One that could not be asked is not looked at again before this moment.
alter table alert.saved_search add column put_off_until timestamptz;
