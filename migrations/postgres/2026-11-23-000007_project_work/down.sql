DROP TABLE ledger_entries;
DROP FUNCTION keep_ledger_entries;
ALTER TABLE projects DROP COLUMN spent_cents;
ALTER TABLE projects DROP COLUMN granted_cents;
DROP TABLE project_updates;
DROP TABLE task_volunteers;
DROP TABLE tasks;
DROP TABLE milestone_moves;
DROP TABLE milestones;
