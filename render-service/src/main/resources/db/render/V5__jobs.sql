-- Paid calls, and the budgets that pay for them.
create table job (
    org_id      text        not null,
    take        text        not null,           -- key of the take's request
    call        integer     not null,           -- within the request
    attempt     integer     not null,           -- each is paid anew
    profile     text        not null,
    state       text        not null check (state in
        ('reserved', 'submitting', 'submitted', 'unknown', 'succeeded', 'refused', 'failed')),
    operation   text,                           -- the provider's name of the call
    took_ms     bigint,                         -- from the acceptance to the result
    document    text        not null,
    version     bigint      not null,
    opened_at   timestamptz not null,
    changed_at  timestamptz not null,
    primary key (org_id, take, call, attempt)
);
select backlot_tenant_table('job');
create index job_by_state on job (org_id, state, opened_at);
create index job_by_profile on job (org_id, profile, changed_at) where took_ms is not null;

-- The lines of each job's account, in order; nothing is changed or taken out.
create table job_movement (
    org_id      text          not null,
    take        text          not null,
    call        integer       not null,
    attempt     integer       not null,
    number      integer       not null,
    kind        text          not null check (kind in ('RESERVED', 'SETTLED', 'REFUNDED')),
    amount      numeric(18,6) not null check (amount >= 0),
    currency    text          not null,
    moved_at    timestamptz   not null,
    primary key (org_id, take, call, attempt, number),
    foreign key (org_id, take, call, attempt) references job
);
select backlot_tenant_table('job_movement');
revoke update, delete, truncate on job_movement from ${app};

create table budget (
    org_id      text          not null,
    scope       text          not null check (scope in ('ORGANISATION', 'PROJECT', 'BUILD')),
    name        text          not null,
    currency    text          not null,
    policy      text          not null default 'OBSERVE' check (policy in ('OBSERVE', 'WARN', 'CAP')),
    most        numeric(18,6),                  -- absent when nobody has set one
    held        numeric(18,6) not null default 0 check (held >= 0),
    spent       numeric(18,6) not null default 0 check (spent >= 0),
    primary key (org_id, scope, name, currency)
);
select backlot_tenant_table('budget');
