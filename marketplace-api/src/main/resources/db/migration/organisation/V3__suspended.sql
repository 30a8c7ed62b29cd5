alter table organisation.organisation add column suspended boolean not null default false;
