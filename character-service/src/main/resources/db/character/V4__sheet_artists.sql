-- Who drew the model sheet of a version, as JSON; null where no model was hired for it.
alter table character_version add column sheet_artist text;
