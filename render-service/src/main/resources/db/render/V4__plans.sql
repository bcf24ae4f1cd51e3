-- A revision that is planned: its shots and lines come in as those of one that is made, but nothing is filmed.
create table plan (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    shots       text    not null,           -- ids in order, separated by spaces
    document    text,                       -- the plan, once it is there
    asked_at    timestamptz not null,
    planned_at  timestamptz,
    primary key (org_id, project, revision)
);
select backlot_tenant_table('plan');

create table planned_shot (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    shot        text    not null,
    lines       text    not null,           -- ids of its lines, separated by spaces
    document    text    not null,           -- its ShotRequested
    primary key (org_id, project, revision, shot)
);
select backlot_tenant_table('planned_shot');

-- What a take's key is the hash of, so that it can be said why another one is needed. Takes from before have none.
alter table take add column request text;
