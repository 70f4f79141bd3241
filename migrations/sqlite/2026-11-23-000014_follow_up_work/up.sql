-- What became of a follow-up: a task or a milestone. SQLite adds no column with a constraint that it is unique.
ALTER TABLE evaluation_follow_ups ADD COLUMN task_id TEXT REFERENCES tasks (id) ON DELETE SET NULL;
ALTER TABLE evaluation_follow_ups ADD COLUMN milestone_id TEXT REFERENCES milestones (id) ON DELETE SET NULL
    CHECK (task_id IS NULL OR milestone_id IS NULL);
CREATE UNIQUE INDEX evaluation_follow_ups_by_task ON evaluation_follow_ups (task_id);
CREATE UNIQUE INDEX evaluation_follow_ups_by_milestone ON evaluation_follow_ups (milestone_id);
