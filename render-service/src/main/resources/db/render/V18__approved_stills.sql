-- Stills that somebody has approved: a video of the shot begins with the picture, as long as the brief is the same.
create table approved_still (
    org_id  text not null,
    project text not null,
    shot    text not null,
    brief   text not null,           -- SHA-256 of the brief, without notes for retakes
    take    text not null,           -- slate of the still
    picture text not null,           -- asset of its picture, JSON
    primary key (org_id, project, shot)
);
select backlot_tenant_table('approved_still');
