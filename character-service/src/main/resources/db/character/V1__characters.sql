create table character (
    org_id  text not null,
    id      text not null,
    name    text not null,
    mode    text,
    purpose text,
    primary key (org_id, id)
);
select backlot_tenant_table('character');

-- A version's DNA never changes; its hash finds the version that has it.
create table character_version (
    org_id              text    not null,
    character_id        text    not null,
    number              integer not null,
    stage               text    not null,
    dna                 text    not null,
    dna_hash            text    not null,
    portrait_sha256     text,
    portrait_media_type text,
    portrait_size       bigint,
    primary key (org_id, character_id, number),
    unique (org_id, character_id, dna_hash),
    foreign key (org_id, character_id) references character (org_id, id)
);
select backlot_tenant_table('character_version');
