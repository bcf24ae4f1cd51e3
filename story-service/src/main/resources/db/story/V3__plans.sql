-- A revision that is only planned has a number like any other; the production's revision stays the latest that is made.
alter table production add column planned integer not null default 0;
alter table revision add column planned boolean not null default false;
