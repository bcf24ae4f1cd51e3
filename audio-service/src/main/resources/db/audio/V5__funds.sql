-- The money of each task that pays, as far as it was asked for; the budgets are another service's.
create table purse (
    org_id   text not null,
    name     text not null,           -- of the task, over all services
    kind     text not null,
    key      text not null,
    state    text not null check (state in ('asked', 'held', 'denied', 'closed')),
    document text not null,
    primary key (org_id, name)
);
select backlot_tenant_table('purse');
