create table note (
    org_id text not null,
    id     text not null,
    text   text not null,
    primary key (org_id, id)
);
select backlot_tenant_table('note');
