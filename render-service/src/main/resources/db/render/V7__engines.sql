-- Class and code of what went wrong with a job: what the router learns of a model's health.
alter table job add column fault text;
create index job_by_ending on job (org_id, profile, changed_at) where state in ('succeeded', 'refused', 'failed');
