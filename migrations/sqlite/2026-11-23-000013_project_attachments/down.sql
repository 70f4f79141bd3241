DELETE FROM attachments WHERE idea_id IS NULL;
DROP INDEX attachments_by_project_update;
DROP INDEX attachments_by_project;
ALTER TABLE attachments DROP COLUMN project_update_id;
ALTER TABLE attachments DROP COLUMN project_id;
