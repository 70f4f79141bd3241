-- Pictures and files of projects and of their news.
ALTER TABLE attachments ADD COLUMN project_id TEXT COLLATE "C" REFERENCES projects (id) ON DELETE CASCADE;
ALTER TABLE attachments ADD COLUMN project_update_id TEXT COLLATE "C" REFERENCES project_updates (id) ON DELETE CASCADE
    CHECK (num_nonnulls(idea_id, project_id, project_update_id) = 1);
CREATE INDEX attachments_by_project ON attachments (project_id, id);
CREATE INDEX attachments_by_project_update ON attachments (project_update_id, id);
