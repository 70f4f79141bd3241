DROP INDEX evaluation_follow_ups_by_milestone;
DROP INDEX evaluation_follow_ups_by_task;
ALTER TABLE evaluation_follow_ups DROP COLUMN milestone_id;
ALTER TABLE evaluation_follow_ups DROP COLUMN task_id;
