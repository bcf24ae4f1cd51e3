-- How finished the picture of a shot is asked for: stills, draft or final.
alter table shot add column tier text not null default 'final';
