-- What is paid beside calls for videos: pictures here; lines, music and drafts elsewhere, asked for by event. One row for each time that
-- its money was asked for.
create table expense (
    org_id      text        not null,
    name        text        not null,
    number      integer     not null,
    state       text        not null check (state in ('held', 'denied', 'settled')),
    decision    text        not null,           -- the event that said so, as JSON
    decided_at  timestamptz not null,
    primary key (org_id, name, number)
);
select backlot_tenant_table('expense');

-- The lines of each account, in order, as those of jobs.
create table expense_movement (
    org_id      text          not null,
    name        text          not null,
    expense     integer       not null,
    number      integer       not null,
    kind        text          not null check (kind in ('RESERVED', 'SETTLED', 'REFUNDED')),
    amount      numeric(18,6) not null check (amount >= 0),
    currency    text          not null,
    moved_at    timestamptz   not null,
    primary key (org_id, name, expense, number),
    foreign key (org_id, name, expense) references expense
);
select backlot_tenant_table('expense_movement');
revoke update, delete, truncate on expense_movement from ${app};
