-- What a second person needs to know before they decide: which days, what was done in them, when money arrived.
alter table approval.approval add column details text not null default '';
