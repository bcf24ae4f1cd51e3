-- A planned revision is broken down like any other, but it is not the production as it stands.
alter table revision add column planned boolean not null default false;
