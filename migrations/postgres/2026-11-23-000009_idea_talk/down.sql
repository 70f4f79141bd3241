DROP INDEX idea_transitions_by_other;
ALTER TABLE idea_transitions DROP COLUMN other_idea_id;
DROP INDEX ideas_by_merged_into;
ALTER TABLE ideas DROP COLUMN merged_into_id;
ALTER TABLE ideas DROP COLUMN joiner_count;
DROP TABLE followers;
DROP TABLE joiners;
DROP TABLE questions;
DROP TABLE comment_mentions;
-- Only the comments on top stay: without their places, answers would stand anywhere.
DELETE FROM comments WHERE parent_id IS NOT NULL OR deleted_at IS NOT NULL;
UPDATE ideas SET comment_count = (SELECT count(*) FROM comments WHERE idea_id = ideas.id);
DROP INDEX comments_by_parent;
DROP INDEX comments_by_thread;
DROP INDEX comments_on_top;
CREATE INDEX comments_by_idea ON comments (idea_id, id);
ALTER TABLE comments DROP COLUMN deleted_at;
ALTER TABLE comments DROP COLUMN answer_count;
ALTER TABLE comments DROP COLUMN parent_id;
