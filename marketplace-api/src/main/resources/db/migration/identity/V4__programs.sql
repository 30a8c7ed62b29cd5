-- A program has the name that people gave it, whatever its token says; it gets no mail.
alter table identity.person add column program boolean not null default false;
