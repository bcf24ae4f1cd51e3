-- The cut that an editor made of a revision, JSON of a CutSheet; as the screenplay has it where there is none.
alter table greenlight add column edited_cut text;
