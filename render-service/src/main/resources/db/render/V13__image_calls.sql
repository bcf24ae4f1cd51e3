-- A picture that comes later, by the key of who draws it and what was asked for: noted before it is asked for, with the provider's name of the
-- call as soon as it is known, so that whoever comes after a death asks after it and does not pay again.
create table image_call (
    org_id    text        not null,
    key       text        not null,
    number    integer     not null,      -- 2: nobody knows what became of the first
    since     timestamptz not null,
    operation text,                      -- of a call that was accepted
    primary key (org_id, key)
);
select backlot_tenant_table('image_call');
