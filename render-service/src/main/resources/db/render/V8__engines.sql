-- Class and code of what went wrong with a job: what the router learns of a model's health.
alter table job add column fault text;
create index job_by_ending on job (org_id, profile, changed_at) where state in ('succeeded', 'refused', 'failed');

-- Calls to models that begin or wait to: what all replicas and organisations together may ask of a model.
create table model_call (
    org_id      text        not null,
    take        text        not null,
    call        integer     not null,
    attempt     integer     not null,
    number      integer     not null,           -- a call that was not taken begins again, and counts again
    model       text        not null,
    asked_at    timestamptz not null,           -- last; who does not ask again has gone away
    begun_at    timestamptz,                    -- absent while it waits
    ended_at    timestamptz,
    primary key (org_id, take, call, attempt, number)
);
select backlot_plumbing_table('model_call');
create index model_call_by_model on model_call (model, begun_at);
