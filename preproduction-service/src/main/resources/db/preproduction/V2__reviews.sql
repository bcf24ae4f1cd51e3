-- What people decided about takes; a decision is never changed, another one follows it.
create table review (
    org_id      text        not null,
    id          uuid        not null,
    project     text        not null,
    revision    integer     not null,
    shot        text        not null,
    document    text        not null,       -- its ReviewDecided
    decided     timestamptz not null,
    primary key (org_id, id)
);
create index review_by_shot on review (org_id, project, revision, shot, decided);
select backlot_tenant_table('review');
revoke update, delete, truncate on review from ${app};
