-- Another take of a shot, asked for by a review. It is filmed beside the take in the cut, which stays until it is circled.
create table retake (
    org_id      text    not null,
    project     text    not null,
    revision    integer not null,
    shot        text    not null,
    number      integer not null,           -- 1 for the shot's first retake in this revision
    slate       integer not null,           -- number of the take
    key         text    not null,
    notes       text    not null,           -- that it is filmed with
    status      text    not null check (status in ('FILMING', 'FILMED', 'FAILED')),
    failure     text,
    asked_at    timestamptz not null,
    primary key (org_id, project, revision, shot, number)
);
select backlot_tenant_table('retake');

alter table shot
    add column retake       text,           -- the retake that is in the cut, if it is one
    add column started_from text;           -- SHA-256 of the state, and last frame when it continues, that it was filmed from

-- A changed cut is locked again.
alter table greenlight
    add column lock_number integer not null default 0,
    add column locked_cut   text;           -- SHA-256 of the takes that were locked

-- What was told of a take says more than the take: where its lines sound and how it came about.
alter table continuity_ledger
    drop column take,
    add column rendered  text,              -- ShotRendered of the take; entries from before have none
    add column continued text;              -- SHA-256 of the last frame that its picture goes on from
