-- What the ledger's entries are replayed from, and what came of them. Entries from before have neither world nor take.
create table continuity_world (
    org_id      text    not null,
    sha256      text    not null,           -- of the document
    document    text    not null,           -- set, style and cast that a shot was filmed in
    primary key (org_id, sha256)
);
select backlot_tenant_table('continuity_world');
revoke update, delete, truncate on continuity_world from ${app};

alter table continuity_ledger
    add column world        text,                               -- SHA-256 of its continuity_world
    add column cause        text  not null default 'FILMED'
        check (cause in ('FILMED', 'LIBRARY', 'RETAKE', 'CIRCLED')),
    add column take         text,                               -- the take, with its assets
    add column notes        text  not null default '[]',        -- of the review that a retake was filmed for
    add column measurements text  not null default '{}',        -- name to value; whoever measures adds names
    add column verdict      text  not null default 'ACCEPTED' check (verdict in ('ACCEPTED', 'ASKED')),
    add column refers_to    bigint,                             -- the entry that is in force again
    add foreign key (org_id, world) references continuity_world (org_id, sha256),
    add foreign key (org_id, refers_to) references continuity_ledger (org_id, entry);
create index continuity_ledger_by_shot on continuity_ledger (org_id, project, shot, entry);
