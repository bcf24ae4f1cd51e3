-- A project is a production within its organisation, whether created by hand or by the first applied source.
create table project (
    org_id      text        not null,
    name        text        not null,
    title       text        not null,
    description text        not null default '',
    created     timestamptz not null,
    primary key (org_id, name)
);
select backlot_tenant_table('project');

-- What has come in of one revision, in any order; greenlit once, when it is complete.
create table revision (
    org_id     text    not null,
    project    text    not null,
    revision   integer not null,
    screenplay text,
    storyboard text,
    decided    timestamptz,
    primary key (org_id, project, revision)
);
select backlot_tenant_table('revision');

create table cast_member (
    org_id       text    not null,
    project      text    not null,
    revision     integer not null,
    character_id text    not null,
    member       text    not null,
    primary key (org_id, project, revision, character_id)
);
select backlot_tenant_table('cast_member');
