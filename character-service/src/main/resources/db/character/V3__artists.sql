-- Who drew the portrait of a version, as JSON; null where it was drawn before that was told.
alter table character_version add column artist text;
