-- The plumbing every service's database has: who may see what, the outbox, the inbox, tasks and idempotency keys.
-- ${app} is the application role. It owns nothing, so row-level security binds it.

-- Call after each create table of a domain: the application sees and writes only rows of the transaction's organisation.
create function backlot_tenant_table(name regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('create policy tenant on %s using (org_id = current_setting(''backlot.org_id'', true))'
                   ' with check (org_id = current_setting(''backlot.org_id'', true))', name);
    execute format('grant select, insert, update, delete on %s to ${app}', name);
end $$;

-- Only for tables that a relay or a worker serves for all organisations: '*' sees every row. Never for a domain table.
create function backlot_plumbing_table(name regclass) returns void language plpgsql as $$
begin
    perform backlot_tenant_table(name);
    execute format('create policy plumbing on %s using (current_setting(''backlot.org_id'', true) = ''*'')', name);
end $$;

revoke all on function backlot_tenant_table(regclass), backlot_plumbing_table(regclass) from public;

create function backlot_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify(tg_argv[0], '');
    return null;
end $$;

-- Events that a committed transaction has promised; a row is gone when Kafka has it.
create table outbox (
    position    bigint generated always as identity primary key,
    lane        smallint    not null,
    org_id      text        not null,
    id          uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    subject     text        not null,
    created     timestamptz not null,
    traceparent text        not null,
    payload     text        not null
);
create index outbox_by_lane on outbox (lane, position);
select backlot_plumbing_table('outbox');
create trigger outbox_wakes after insert on outbox for each statement execute function backlot_wake('backlot_outbox');

-- A key always falls into the same lane, and a lane is served by one relay at a time: order per key with many replicas.
create table outbox_lane (lane smallint primary key);
insert into outbox_lane select generate_series(0, 15);
grant select, update on outbox_lane to ${app};

-- What has been consumed: inserted first, in the transaction of the effect.
create table inbox (
    org_id   text        not null,
    consumer text        not null,
    event_id uuid        not null,
    received timestamptz not null default now(),
    primary key (org_id, consumer, event_id)
);
select backlot_tenant_table('inbox');

-- Open work. Anyone may claim a task that is due; a claim moves `due` into the future and a renewal moves it on.
create table task (
    org_id      text        not null,
    kind        text        not null,
    key         text        not null,
    payload     text        not null,
    traceparent text        not null,
    attempt     integer     not null default 0,
    submitted   timestamptz not null default clock_timestamp(),
    due         timestamptz not null default clock_timestamp(),
    lease       uuid,
    primary key (org_id, kind, key)
);
create index task_by_due on task (kind, due);
select backlot_plumbing_table('task');
create trigger task_wakes after insert on task for each statement execute function backlot_wake('backlot_task');

-- Answers to unsafe requests that carried an Idempotency-Key; status is absent while the first is under way.
create table idempotency (
    org_id      text        not null,
    key         text        not null,
    fingerprint text        not null,
    created     timestamptz not null,
    status      integer,
    location    text,
    body        text,
    primary key (org_id, key)
);
select backlot_tenant_table('idempotency');
