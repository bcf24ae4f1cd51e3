-- A recording and a take have the subject of the request that they answer; with it the live view says the words and the action.
alter table production_event add column subject text not null default '';
create index production_event_by_subject on production_event (org_id, name, revision, type, subject);
