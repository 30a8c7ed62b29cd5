-- For looking around without the search engine: what is published, newest first.
create index search_document_newest on search_document (kind, (body ->> 'publishedAt') desc, id desc) where body is not null;
