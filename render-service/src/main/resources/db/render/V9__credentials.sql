-- Keys that organisations have with providers, each sealed by a data key of its own under the deployment's master key.
create table provider_credential (
    org_id      text        not null,
    provider    text        not null,
    sealed      bytea       not null,
    tails       text        not null,           -- the last characters of long values, by field
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (org_id, provider)
);
select backlot_tenant_table('provider_credential');
