-- What is kept of a row and of what is wrong with it is bounded, so that one file fills neither the database nor a node's memory. A row of a
-- CSV file that was too long is kept without its cells.
update executive.import_row
set problems = jsonb_path_query_array(problems, '$[0 to 18]') || jsonb_build_array(jsonb_build_object(
    'field', '', 'rule', 'further', 'message',
    'There are ' || (jsonb_array_length(problems) - 19) || ' more problems in this row. Put right those that are named first.'))
where jsonb_array_length(problems) > 20;

update executive.import_row r
set content = case i.format when 'CSV' then '[]' else left(r.content, 200001) end
from executive.profile_import i
where i.id = r.import and length(r.content) > 200001;

alter table executive.import_row
    add check (jsonb_array_length(problems) <= 20) not valid,
    add check (length(content) <= 200001) not valid;
