-- A planned revision has events like any other, but it is not the production as it stands.
alter table production add column planned boolean not null default false;
