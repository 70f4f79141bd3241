-- Who added a picture or a file, and may always take it away again. Of those from before it is taken to be whoever sent in the
-- idea or told the news; of those of projects nobody knows.
ALTER TABLE attachments ADD COLUMN uploader_id TEXT COLLATE "C" REFERENCES accounts (id) ON DELETE SET NULL;
UPDATE attachments SET uploader_id = (SELECT author_id FROM ideas WHERE ideas.id = attachments.idea_id)
WHERE idea_id IS NOT NULL;
UPDATE attachments
SET uploader_id = (SELECT author_id FROM project_updates WHERE project_updates.id = attachments.project_update_id)
WHERE project_update_id IS NOT NULL;
CREATE INDEX attachments_by_uploader ON attachments (uploader_id);

-- The newest that wait for an answer, however many were answered since.
CREATE INDEX questions_unanswered_newest ON questions (id) WHERE answered_at IS NULL;
