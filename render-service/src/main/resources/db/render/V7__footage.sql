-- Files that come in parts. Once complete they are footage of the same id.
create table footage_upload (
    org_id      text        not null,
    id          uuid        not null,
    name        text        not null,
    size        bigint      not null check (size > 0),
    part_size   integer     not null check (part_size > 0),
    sha256      text,                           -- of the whole file, as its sender says
    project     text,
    stored_as   text        not null,           -- the object store's name of the upload
    status      text        not null check (status in ('OPEN', 'COMPLETE', 'ABORTED', 'EXPIRED')),
    begun_at    timestamptz not null,
    touched_at  timestamptz not null,           -- when the last part came
    primary key (org_id, id)
);
select backlot_tenant_table('footage_upload');
create index footage_upload_open on footage_upload (org_id, begun_at) where status = 'OPEN';

create table footage_part (
    org_id      text        not null,
    upload      uuid        not null,
    number      integer     not null check (number > 0),
    size        bigint      not null,
    sha256      text        not null,
    etag        text        not null,
    primary key (org_id, upload, number),
    foreign key (org_id, upload) references footage_upload (org_id, id)
);
select backlot_tenant_table('footage_part');

-- What came in parts is looked at after it came.
alter table footage
    alter column original drop not null,
    alter column media drop not null,
    add column project  text,
    add column code     text,                   -- of the failure
    drop constraint footage_status_check,
    add constraint footage_status_check check (status in ('INSPECTING', 'PROCESSING', 'READY', 'FAILED'));

-- Takes that were not filmed here.
alter table shot add column given text;         -- key of the one that is to be in the cut
alter table continuity_ledger
    drop constraint continuity_ledger_cause_check,
    add constraint continuity_ledger_cause_check
        check (cause in ('FILMED', 'LIBRARY', 'RETAKE', 'CIRCLED', 'FOOTAGE'));

create table footage_take (
    org_id      text        not null,
    project     text        not null,
    revision    integer     not null,
    shot        text        not null,
    key         text        not null,           -- of the take
    placement   text        not null,
    status      text        not null check (status in ('MAKING', 'MADE', 'FAILED')),
    failure     text,
    asked_at    timestamptz not null,
    primary key (org_id, project, revision, shot, key)
);
select backlot_tenant_table('footage_take');
