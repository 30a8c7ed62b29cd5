-- A profile that cannot be published for an unforeseen reason must not keep the others of its import waiting.
alter table executive.import_row drop constraint import_row_publication_check;
alter table executive.import_row add constraint import_row_publication_check
    check (publication in ('PUBLISHED', 'UNCHANGED', 'INCOMPLETE', 'QUESTIONED', 'FAILED', 'CLAIMED'));
