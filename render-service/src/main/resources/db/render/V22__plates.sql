-- Pictures of sets without people, under what they show and who was to draw it.
create table plate (
    org_id   text not null,
    key      text not null,           -- SHA-256 of set, light, look and shape, and of the model that was hired
    document text not null,           -- picture and artist, JSON
    primary key (org_id, key)
);
select backlot_tenant_table('plate');
