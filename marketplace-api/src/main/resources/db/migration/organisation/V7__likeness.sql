alter table organisation.organisation
    add column likeness text not null check (likeness <> ''), -- the same for names that look alike; see PublicName
    add column registry_number text;
create index organisation_likeness on organisation.organisation (likeness, region);
