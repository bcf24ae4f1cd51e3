-- What two events told of a film, as they told it; either may come first.
create table campaign (
    org_id   text    not null,
    project  text    not null,
    revision integer not null,
    picture  text,
    film     text,
    primary key (org_id, project, revision)
);
select backlot_tenant_table('campaign');

-- Ordered posters and trailers; the id is a hash of what they are made from.
create table commission (
    org_id   text        not null,
    id       uuid        not null,
    project  text        not null,
    revision integer     not null,
    kind     text        not null,
    options  text        not null,
    state    text        not null,
    ordered  timestamptz not null,
    asset    text,
    problem  text,
    primary key (org_id, id)
);
create index commission_of_project on commission (org_id, project, kind, revision desc, ordered desc);
select backlot_tenant_table('commission');
