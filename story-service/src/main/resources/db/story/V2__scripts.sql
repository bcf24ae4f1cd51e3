-- A script with the number of its latest version; the row is held while a version is added.
create table script (
    org_id  text        not null,
    id      text        not null,
    title   text        not null,
    brief   text        not null,
    beats   text        not null,
    version integer     not null,
    created timestamptz not null,
    primary key (org_id, id)
);
select backlot_tenant_table('script');

-- Every version that a script ever had.
create table script_version (
    org_id   text        not null,
    script   text        not null,
    number   integer     not null,
    fountain text        not null,
    note     text,
    author   text        not null,
    created  timestamptz not null,
    primary key (org_id, script, number)
);
select backlot_tenant_table('script_version');
