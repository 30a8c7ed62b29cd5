-- What the person's last token said beside name and address: whether the address was proved, and which staff roles they have.
alter table identity.person
    add column email_verified boolean not null default false,
    add column staff_roles text[] not null default '{}' check (staff_roles <@ array['admin', 'moderator']);
create index person_admin on identity.person (id) where 'admin' = any(staff_roles);
