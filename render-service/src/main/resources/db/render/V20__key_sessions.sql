-- That an organisation's calls to a provider are made with keys of a session. The keys are in the memory of one process and in no row; this stands until
-- it is withdrawn, so that nothing is paid by another account when that process ends.
create table key_session (
    org_id      text        not null,
    provider    text        not null,
    id          uuid        not null,           -- of the entry; the process knows its keys by it
    fields      text        not null,           -- names of what was entered, with commas
    entered_at  timestamptz not null,
    entered_by  text        not null,
    ends_at     timestamptz not null,
    process     text        not null,           -- that was told the keys
    seen_at     timestamptz,                    -- when it said last that it has them; null once it has let go of them
    primary key (org_id, provider)
);
select backlot_tenant_table('key_session');

-- Whether a call for a picture was made with keys of a session, which alone know of it.
alter table image_call add column session boolean not null default false;
