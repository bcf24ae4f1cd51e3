-- Drafts that language models write: how far one is, the answer that could not be used, and what all answers have cost in USD.
create table script_commission (
    org_id            text    not null,
    script            text    not null,
    engine            text    not null,
    model             text    not null,
    state             text    not null,
    problem           text,
    correction        text,
    prompt_tokens     bigint  not null default 0,
    completion_tokens bigint  not null default 0,
    cost              numeric,
    primary key (org_id, script)
);
select backlot_tenant_table('script_commission');
