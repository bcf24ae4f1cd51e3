-- What organisations say otherwise of models than the deployment: the newest version of a provider holds.
create table profile_override (
    org_id      text        not null,
    provider    text        not null,
    version     integer     not null,
    written     text        not null,           -- YAML, as a deployment's file of models
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (org_id, provider, version)
);
select backlot_tenant_table('profile_override');
