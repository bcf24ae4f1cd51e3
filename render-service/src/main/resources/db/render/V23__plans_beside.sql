-- A plan knows what its film buys beside its shots: pictures of its cast, and lines that nobody has been paid for.
alter table plan add column cast_members text;      -- as JSON; null of a plan from before
alter table recorded_line add column quoted text;   -- who would be paid, as JSON
