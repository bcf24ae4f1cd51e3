-- A picture that a model drew for money, by the hash of who drew it and what was asked for: as it came, and its cost.
create table paid_image (
    org_id   text not null,
    key      text not null,
    provider text not null,
    request  text not null,
    picture  text not null,
    cost     text not null,           -- such as 0.04 USD; empty while nobody has said a price
    primary key (org_id, key)
);
select backlot_tenant_table('paid_image');

-- Whose turn it is to have something made that is paid; ends by itself when its holder dies.
create table paid_turn (
    org_id text        not null,
    key    text        not null,
    holder uuid        not null,
    until  timestamptz not null,
    primary key (org_id, key)
);
select backlot_tenant_table('paid_turn');
