-- Whom hired models may show in an organisation; everyone where there is no row.
create table people_shown (
    org_id text not null primary key,
    shown  text not null check (shown in ('EVERYONE', 'GROWN_UPS', 'NOBODY'))
);
select backlot_tenant_table('people_shown');
