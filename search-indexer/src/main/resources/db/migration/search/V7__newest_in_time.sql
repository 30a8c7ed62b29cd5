-- As text, "12:00:00Z" comes after "12:00:00.5Z". Without the Z at its end, which every one of them has, the order is that of time.
drop index search_document_newest;
alter table search_document drop column published_at;
alter table search_document add column published_at text collate "C"
    generated always as (rtrim(body ->> 'publishedAt', 'Z')) stored;
create index search_document_newest on search_document (kind, published_at desc, id desc) where body is not null;
