-- What became of a follow-up: a task or a milestone.
ALTER TABLE evaluation_follow_ups
    ADD COLUMN task_id TEXT COLLATE "C" UNIQUE REFERENCES tasks (id) ON DELETE SET NULL;
ALTER TABLE evaluation_follow_ups
    ADD COLUMN milestone_id TEXT COLLATE "C" UNIQUE REFERENCES milestones (id) ON DELETE SET NULL
    CHECK (task_id IS NULL OR milestone_id IS NULL);
