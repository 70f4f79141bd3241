-- What belongs to a project: milestones, tasks and who took them, news, and its money.
CREATE TABLE milestones (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    text TEXT,
    planned_date DATE NOT NULL,
    done_date DATE,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX milestones_by_date ON milestones (project_id, planned_date, id);

-- The days that milestones had before.
CREATE TABLE milestone_moves (
    id TEXT NOT NULL PRIMARY KEY,
    milestone_id TEXT NOT NULL REFERENCES milestones (id) ON DELETE CASCADE,
    from_date DATE NOT NULL,
    to_date DATE NOT NULL,
    reason TEXT,
    actor_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX milestone_moves_by_milestone ON milestone_moves (milestone_id, id);
CREATE INDEX milestone_moves_by_actor ON milestone_moves (actor_id);

CREATE TABLE tasks (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    -- Title, text, skill and place without case and accents, for the search.
    folded TEXT NOT NULL,
    people INTEGER NOT NULL,
    skill TEXT,
    start_date DATE,
    end_date DATE,
    -- The last day on which it can be done; the end of the calendar where there is none, since tasks are listed by it.
    last_date DATE NOT NULL,
    place TEXT,
    minutes INTEGER,
    -- How many took it and how many of those did it, kept so that nobody has to count them.
    taken_count INTEGER NOT NULL DEFAULT 0,
    done_count INTEGER NOT NULL DEFAULT 0,
    cancelled_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (taken_count BETWEEN 0 AND people),
    CHECK (done_count BETWEEN 0 AND taken_count)
);
CREATE INDEX tasks_by_project ON tasks (project_id, last_date, id);
CREATE INDEX tasks_by_date ON tasks (last_date, id);

-- A volunteer whose account goes stays without a name, or the counts would no longer be right.
CREATE TABLE task_volunteers (
    id TEXT NOT NULL PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    state TEXT NOT NULL,
    thanks TEXT,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (task_id, account_id)
);
CREATE INDEX task_volunteers_by_task ON task_volunteers (task_id, id);
CREATE INDEX task_volunteers_by_account ON task_volunteers (account_id, task_id);

CREATE TABLE project_updates (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    edited_at TIMESTAMP,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX project_updates_by_project ON project_updates (project_id, id);
CREATE INDEX project_updates_by_author ON project_updates (author_id);

-- Sums over the ledger, kept so that nobody has to add it up.
ALTER TABLE projects ADD COLUMN granted_cents BIGINT NOT NULL DEFAULT 0;
ALTER TABLE projects ADD COLUMN spent_cents BIGINT NOT NULL DEFAULT 0;

CREATE TABLE ledger_entries (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    -- What it adds to the sum of its kind, and the amount that holds by it.
    cents BIGINT NOT NULL CHECK (cents <> 0),
    amount_cents BIGINT NOT NULL CHECK (amount_cents BETWEEN 0 AND 100000000000),
    entry_date DATE NOT NULL,
    party TEXT NOT NULL,
    description TEXT NOT NULL,
    corrects_id TEXT UNIQUE REFERENCES ledger_entries (id) ON DELETE CASCADE,
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    -- Kept, so that the ledger still says who when the account is gone.
    author_name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX ledger_entries_by_project ON ledger_entries (project_id, id);
CREATE INDEX ledger_entries_by_author ON ledger_entries (author_id);

-- An entry is never changed and never removed: only with its project, and without its author when the account goes. By
-- then the row that it refers to is gone already.
CREATE TRIGGER ledger_entries_stay BEFORE DELETE ON ledger_entries
WHEN EXISTS (SELECT 1 FROM projects WHERE id = old.project_id) BEGIN
    SELECT RAISE(ABORT, 'an entry of a ledger is never removed');
END;
CREATE TRIGGER ledger_entries_hold BEFORE UPDATE ON ledger_entries
WHEN new.author_id IS NOT NULL OR EXISTS (SELECT 1 FROM accounts WHERE id = old.author_id)
    OR (new.id, new.project_id, new.kind, new.cents, new.amount_cents, new.entry_date, new.party, new.description,
        new.corrects_id, new.author_name, new.created_at)
    IS NOT (old.id, old.project_id, old.kind, old.cents, old.amount_cents, old.entry_date, old.party, old.description,
        old.corrects_id, old.author_name, old.created_at) BEGIN
    SELECT RAISE(ABORT, 'an entry of a ledger is never changed');
END;
