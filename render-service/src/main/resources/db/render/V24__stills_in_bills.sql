-- A picture of one shot stands with it in the bill. Those from before know no shot.
alter table expense
    add column scene text generated always as (decision::jsonb #>> '{expense,use,scene}') stored,
    add column shot  text generated always as (decision::jsonb #>> '{expense,use,shot}') stored,
    add column what  text generated always as (decision::jsonb #>> '{expense,what}') stored;
