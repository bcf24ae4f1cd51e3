-- Lines are not all that is paid.
alter table speaking_turn rename to paid_turn;

-- A clip of music that was played elsewhere, by the hash of its engine, what it was asked for and its number: who played, and the
-- cost by the deployment's price.
create table music_clip (
    org_id text not null,
    key    text not null,
    engine text not null,
    sheet  text not null,
    sound  text not null,
    cost   text not null,
    primary key (org_id, key)
);
select backlot_tenant_table('music_clip');

-- Why music failed, in the terms of an error code; null for what failed before there were codes.
alter table music
    add code text;
