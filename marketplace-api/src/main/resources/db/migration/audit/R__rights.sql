-- The application writes entries and seals them; it cannot change or delete one, whatever the triggers would say.
revoke update, delete on audit.entry from ${application};
grant update (position, hash) on audit.entry to ${application};
