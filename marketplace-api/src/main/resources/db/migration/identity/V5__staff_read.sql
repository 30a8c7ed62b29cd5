-- When staff last read what, so that a page that refreshes itself is one reading; the readings themselves are in the audit log.
create table identity.staff_read (
    person  uuid        not null,
    subject uuid        not null,
    what    text        not null,
    read_at timestamptz not null,
    primary key (person, subject, what)
);
