-- Whose turn it is to speak a line that is paid; ends by itself when its holder dies.
create table speaking_turn (
    org_id text        not null,
    key    text        not null,
    holder uuid        not null,
    until  timestamptz not null,
    primary key (org_id, key)
);
select backlot_tenant_table('speaking_turn');

-- What was ordered elsewhere for a recording: who spoke, how many characters, and the cost by the deployment's price.
alter table recording
    add engine     text,
    add characters integer,
    add cost       text;
