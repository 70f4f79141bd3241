-- Pictures and files of projects and of their news.
ALTER TABLE attachments ADD COLUMN project_id TEXT REFERENCES projects (id) ON DELETE CASCADE;
ALTER TABLE attachments ADD COLUMN project_update_id TEXT REFERENCES project_updates (id) ON DELETE CASCADE
    CHECK ((idea_id IS NOT NULL) + (project_id IS NOT NULL) + (project_update_id IS NOT NULL) = 1);
CREATE INDEX attachments_by_project ON attachments (project_id, id);
CREATE INDEX attachments_by_project_update ON attachments (project_update_id, id);
