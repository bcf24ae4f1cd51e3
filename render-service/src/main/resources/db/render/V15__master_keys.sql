-- Which master key sealed the data key of a row. Until now there were those of a file, which Tink names behind the envelope's length and form.
alter table provider_credential add column master text;
update provider_credential set master = 'file:' || encode(substring(sealed from 6 for 4), 'hex');
alter table provider_credential alter column master set not null;

-- Whose rows there are, for sealing them anew: names only, so that every row is read and written as its own organisation.
create function credential_owners() returns table (org_id text, provider text)
    language sql stable security definer set search_path from current
    as $$ select c.org_id, c.provider from provider_credential c $$;
revoke all on function credential_owners() from public;
grant execute on function credential_owners() to ${app};
