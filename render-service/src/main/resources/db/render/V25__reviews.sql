-- What people decided about takes, until it was done or refused. A decision that cannot be done yet waits here.
create table review (
    org_id      text    not null,
    number      bigint  generated always as identity,  -- in the order in which they came
    project     text    not null,
    revision    integer not null,
    scene       text    not null,
    shot        text    not null,
    document    text    not null,           -- ReviewDecided, JSON
    status      text    not null check (status in ('WAITING', 'DONE', 'REFUSED')),
    detail      text,                       -- what it waits for, or why it was refused
    received_at timestamptz not null,
    primary key (org_id, number)
);
select backlot_tenant_table('review');
create index review_by_shot on review (org_id, project, revision, shot);
create index review_waiting on review (org_id, project, revision, scene) where status = 'WAITING';

-- When it was decided which take of a shot is in the cut. The last decision holds in the revisions after it, whichever was asked for last.
alter table shot add column circled_at timestamptz;
update shot set circled_at = coalesce(
    (select max(l.entered_at) from continuity_ledger l
     where l.org_id = shot.org_id and l.project = shot.project and l.revision = shot.revision and l.shot = shot.shot
       and l.cause = 'CIRCLED'),
    case when retake is not null or given is not null then asked_at end);
create index shot_circled on shot (org_id, project, shot) where circled_at is not null;
