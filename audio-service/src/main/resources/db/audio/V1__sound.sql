-- A line by the hash of everything that decides how it sounds; recorded once however often it is asked for.
create table recording (
    org_id   text not null,
    key      text not null,
    state    text not null check (state in ('pending', 'recorded', 'failed')),
    line     text not null,
    language text not null,
    sound    text,
    result   text,
    problem  text,
    primary key (org_id, key)
);
create index recording_by_sound on recording (org_id, sound);
select backlot_tenant_table('recording');

-- The voice of each character's newest locked version.
create table character_voice (
    org_id       text    not null,
    character_id text    not null,
    version      integer not null,
    voice        text    not null,
    primary key (org_id, character_id)
);
select backlot_tenant_table('character_voice');

-- Music to order, by the hash of the order.
create table music (
    org_id  text not null,
    key     text not null,
    state   text not null check (state in ('pending', 'composed', 'failed')),
    piece   text not null,
    sound   text,
    problem text,
    primary key (org_id, key)
);
select backlot_tenant_table('music');

-- What a picture is spotted by: kept until its revision is mastered, and after it for a new cut.
create table storyboard (
    org_id   text    not null,
    project  text    not null,
    revision integer not null,
    event    text    not null,
    primary key (org_id, project, revision)
);
select backlot_tenant_table('storyboard');

-- A finished film by the hash of its cut and of everything else that decides it.
create table master (
    org_id text not null,
    key    text not null,
    film   text not null,
    primary key (org_id, key)
);
select backlot_tenant_table('master');
