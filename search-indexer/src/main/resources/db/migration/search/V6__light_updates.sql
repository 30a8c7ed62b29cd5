-- To take a row and to acknowledge it must not cost what its body costs. So larger bodies are kept aside, where an update
-- only copies a pointer to them, and what they are ordered by is a column, so that no index has to read them.
alter table search_document set (toast_tuple_target = 128);
alter table search_document add column published_at text generated always as (body ->> 'publishedAt') stored;
drop index search_document_newest;
create index search_document_newest on search_document (kind, published_at desc, id desc) where body is not null;
