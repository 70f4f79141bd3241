DROP INDEX questions_unanswered_newest;
DROP INDEX attachments_by_uploader;
ALTER TABLE attachments DROP COLUMN uploader_id;
