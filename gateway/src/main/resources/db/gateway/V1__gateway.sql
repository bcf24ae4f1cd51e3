-- Tenants, their keys, what happened to their productions, and what they used.

create table organization (
    org_id  text        primary key,
    name    text        not null,
    created timestamptz not null
);
select backlot_tenant_table('organization');

-- Only the SHA-256 of a key's secret is kept.
create table api_key (
    org_id    text        not null,
    id        text        not null unique,
    name      text        not null,
    roles     text        not null,
    hash      text        not null,
    created   timestamptz not null,
    last_used timestamptz,
    revoked   timestamptz,
    primary key (org_id, id)
);
select backlot_tenant_table('api_key');

-- A request brings a key before anyone knows its organisation. This is the one question that may be asked across
-- organisations: the key of exactly this id, when it is valid. It notes the use, once a minute at most.
create function api_key_presented(presented text)
    returns table (org_id text, roles text, hash text)
    language sql security definer set search_path = public, pg_temp as $$
    update api_key set last_used = now()
        where id = presented and revoked is null and (last_used is null or last_used < now() - interval '1 minute');
    select k.org_id, k.roles, k.hash from api_key k where k.id = presented and k.revoked is null;
$$;
revoke all on function api_key_presented(text) from public;
grant execute on function api_key_presented(text) to ${app};

-- The key pairs that sign internal tokens; they belong to the studio, not to a tenant. The private half is sealed.
create table signing_key (
    kid        text        primary key,
    created    timestamptz not null,
    public_key bytea       not null,
    sealed     bytea       not null
);
grant select, insert, delete on signing_key to ${app};

-- One row for each applied revision; `progress` is folded from its events and changed only with the row locked.
create table production (
    org_id        text        not null,
    name          text        not null,
    revision      integer     not null,
    applied       timestamptz not null,
    updated       timestamptz not null,
    last_sequence bigint      not null,
    progress      text        not null,
    primary key (org_id, name, revision)
);
select backlot_tenant_table('production');

-- Everything that happened to a revision, numbered from 1 without gaps in the order it became known here.
create table production_event (
    org_id       text        not null,
    name         text        not null,
    revision     integer     not null,
    sequence     bigint      not null,
    event_id     uuid        not null,
    type         text        not null,
    occurred     timestamptz not null,
    payload      text        not null,
    message_name text,
    message      text,
    primary key (org_id, name, revision, sequence)
);
select backlot_tenant_table('production_event');

create table usage_entry (
    org_id     text        not null,
    id         uuid        not null,
    meter      text        not null,
    quantity   numeric     not null,
    unit       text        not null,
    production text,
    source     text        not null,
    recorded   timestamptz not null,
    primary key (org_id, id)
);
create index usage_entry_by_time on usage_entry (org_id, recorded);
select backlot_tenant_table('usage_entry');

-- Each asset of an organisation is counted once, however many events name it.
create table stored_asset (
    org_id text        not null,
    sha256 text        not null,
    size   bigint      not null,
    seen   timestamptz not null,
    primary key (org_id, sha256)
);
select backlot_tenant_table('stored_asset');
