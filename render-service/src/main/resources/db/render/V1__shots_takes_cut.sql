-- A requested shot and how far it has come. Its request is a row of its own, so that joining a scene reads little.
create table shot (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    shot        text    not null,
    scene       text    not null,
    position    integer not null,
    link        text    not null,
    follows     text,
    lines       text    not null,           -- ids of its lines, separated by spaces
    round       integer not null,           -- 1, and one more each time it is asked for anew
    status      text    not null check (status in ('WAITING', 'FILMING', 'RENDERED', 'FAILED')),
    after       text,                       -- state that it ends in, once its script is known
    last_frame  text,                       -- SHA-256 of its last frame, once rendered
    rendered    text,                       -- its ShotRendered
    failure     text,                       -- code and sentence, once failed
    asked_at    timestamptz not null,
    primary key (org_id, project, revision, shot)
);
create index shot_by_scene on shot (org_id, project, revision, scene);
select backlot_tenant_table('shot');

create table shot_request (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    shot        text    not null,
    document    text    not null,
    primary key (org_id, project, revision, shot)
);
select backlot_tenant_table('shot_request');

create table recorded_line (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    line        text    not null,
    recording   text    not null,
    primary key (org_id, project, revision, line)
);
select backlot_tenant_table('recorded_line');

-- The library: one row per picture that was ever paid for with time, found by the hash of everything it depends on.
create table take (
    org_id      text   not null,
    key         text   not null,
    document    text   not null,
    taken_at    timestamptz not null,
    primary key (org_id, key)
);
select backlot_tenant_table('take');

-- Take numbers: the same picture keeps its slate in every revision.
create table slate (
    org_id      text    not null,
    project     text    not null,
    shot        text    not null,
    number      integer not null,
    key         text    not null,
    primary key (org_id, project, shot, number),
    unique (org_id, project, shot, key)
);
select backlot_tenant_table('slate');

-- Append-only: state before and after each take that a shot was given.
create table continuity_ledger (
    org_id       text    not null,
    entry        bigint  generated always as identity,
    project      text    not null,
    revision     integer not null,
    scene        text    not null,
    shot         text    not null,
    link         text    not null,
    follows      text,
    state_before text    not null,
    brief        text    not null,
    state_after  text    not null,
    take_key     text    not null,
    seed         bigint  not null,
    last_frame   text    not null,
    entered_at   timestamptz not null,
    primary key (org_id, entry)
);
create index continuity_ledger_by_scene on continuity_ledger (org_id, project, revision, scene, entry);
select backlot_tenant_table('continuity_ledger');
revoke update, delete, truncate on continuity_ledger from render_app;

-- The picture lock: what was greenlit, and the take that each of its shots was given.
create table greenlight (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    document    text    not null,
    locked_at   timestamptz,
    primary key (org_id, project, revision)
);
select backlot_tenant_table('greenlight');

create table circled_take (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    shot        text    not null,
    document    text    not null,
    primary key (org_id, project, revision, shot)
);
select backlot_tenant_table('circled_take');

create table portrait (
    org_id      text    not null,
    key         text    not null,
    document    text    not null,
    primary key (org_id, key)
);
select backlot_tenant_table('portrait');

create table footage (
    org_id      text    not null,
    id          uuid    not null,
    name        text    not null,
    original    text    not null,
    media       text    not null,
    status      text    not null check (status in ('PROCESSING', 'READY', 'FAILED')),
    proxy       text,
    thumbnail   text,
    failure     text,
    uploaded_at timestamptz not null,
    primary key (org_id, id)
);
select backlot_tenant_table('footage');
