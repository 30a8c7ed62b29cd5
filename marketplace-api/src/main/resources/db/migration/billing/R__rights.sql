-- The application adds to the books; it cannot change or delete anything in them, whatever the triggers would say.
revoke update, delete on billing.account, billing.journal_entry, billing.posting from ${application};
