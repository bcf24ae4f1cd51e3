-- The picture of a revision that was locked last: the film of an earlier one is told no more.
create table locked_picture (
    org_id   text    not null,
    project  text    not null,
    revision integer not null,
    lock     text    not null,
    primary key (org_id, project, revision)
);
select backlot_tenant_table('locked_picture');
