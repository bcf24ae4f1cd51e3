-- A production and its latest revision; the row is held while a source is applied, so that revisions come one by one.
create table production (
    org_id   text    not null,
    name     text    not null,
    revision integer not null,
    digest   text    not null,
    primary key (org_id, name)
);
select backlot_tenant_table('production');

-- Every source that was applied and differed from the one before; files as a JSON object of path to text.
create table revision (
    org_id   text        not null,
    name     text        not null,
    number   integer     not null,
    digest   text        not null,
    title    text        not null,
    scenes   integer     not null,
    shots    integer     not null,
    files    text        not null,
    applied  timestamptz not null,
    applied_by text      not null,
    primary key (org_id, name, number)
);
select backlot_tenant_table('revision');
