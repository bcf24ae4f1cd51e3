alter table character_version
    add column model_sheet_sha256     text,
    add column model_sheet_media_type text,
    add column model_sheet_size       bigint;
