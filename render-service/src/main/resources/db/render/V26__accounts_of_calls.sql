-- A call counts for the account that it is made with: a provider, a model of its, and whose keys. Models of two providers may have one name.
-- Rows of before count for no account: at worst a provider is busy once, which costs nothing.
alter table model_call add column provider text not null default '';
alter table model_call add column account text not null default '';  -- organisation, of keys of its own; empty of the studio's
