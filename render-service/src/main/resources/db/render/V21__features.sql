-- What callers' own models saw in takes: how alike the vectors of a take's frames are, one row for each take and measure.
create table take_feature (
    org_id   text not null,
    take     text not null,           -- key of the take
    measure  text not null check (measure in ('subject-consistency', 'background-consistency')),
    model    text not null,           -- as the caller calls it
    frames   integer not null,
    value    double precision not null,
    given_at timestamptz not null,
    primary key (org_id, take, measure)
);
select backlot_tenant_table('take_feature');
