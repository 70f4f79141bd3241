ALTER TABLE evaluation_follow_ups DROP COLUMN milestone_id;
ALTER TABLE evaluation_follow_ups DROP COLUMN task_id;
