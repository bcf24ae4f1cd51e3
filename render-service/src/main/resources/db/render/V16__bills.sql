-- What each job and expense was paid for, out of their documents, so that a film's bill is read by scene and shot.
alter table job
    add column build text generated always as
        (jsonb_path_query_first(document::jsonb, '$.order.scopes[*] ? (@.kind == "BUILD")') ->> 'name') stored,
    add column scene text generated always as (document::jsonb #>> '{order,use,scene}') stored,
    add column shot  text generated always as (document::jsonb #>> '{order,use,shot}') stored;
create index job_by_project on job (org_id, split_part(build, '@', 1)) where build is not null;

alter table expense
    add column build text generated always as
        ((decision::jsonb #>> '{expense,production,project}') || '@' || (decision::jsonb #>> '{expense,production,revision}')) stored,
    add column medium text generated always as (decision::jsonb #>> '{expense,medium}') stored;
create index expense_by_project on expense (org_id, split_part(build, '@', 1)) where build is not null;
