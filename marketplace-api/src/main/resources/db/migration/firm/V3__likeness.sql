alter table firm.firm
    add column likeness text not null check (likeness <> ''), -- the same for names that look alike; see PublicName
    add column registry_number text,
    add column founded_by uuid;
create index firm_likeness on firm.firm (likeness);
