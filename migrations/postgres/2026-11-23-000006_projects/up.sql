-- Projects, the ideas that they grew from, their people, and the steps that they took.
CREATE TABLE projects (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    -- Title and text without case and accents, for the search.
    folded TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_reason TEXT,
    next_step TEXT,
    next_step_date DATE,
    need TEXT,
    health TEXT,
    health_note TEXT,
    health_date DATE,
    start_date DATE,
    end_date DATE,
    helper_count BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP NOT NULL,
    -- When something last happened in it.
    active_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX projects_by_activity ON projects (active_at, id);
CREATE INDEX projects_by_stage ON projects (stage, active_at, id);

-- An idea becomes one project; a project can grow from several.
CREATE TABLE project_ideas (
    idea_id TEXT COLLATE "C" NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    project_id TEXT COLLATE "C" NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    -- Named after its telling column, as SQLite's message does.
    CONSTRAINT project_ideas_idea_id_key PRIMARY KEY (idea_id)
);
CREATE INDEX project_ideas_by_project ON project_ideas (project_id, idea_id);

CREATE TABLE project_themes (
    project_id TEXT COLLATE "C" NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    theme_id TEXT COLLATE "C" NOT NULL REFERENCES themes (id) ON DELETE RESTRICT,
    PRIMARY KEY (project_id, theme_id)
);
CREATE INDEX project_themes_by_theme ON project_themes (theme_id, project_id);

CREATE TABLE project_associations (
    project_id TEXT COLLATE "C" NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    association_id TEXT COLLATE "C" NOT NULL REFERENCES associations (id) ON DELETE RESTRICT,
    PRIMARY KEY (project_id, association_id)
);
CREATE INDEX project_associations_by_association ON project_associations (association_id, project_id);

-- Somebody is one thing in a project: a lead, a supporter or a helper.
CREATE TABLE project_members (
    project_id TEXT COLLATE "C" NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT project_members_account_id_key PRIMARY KEY (project_id, account_id)
);
CREATE INDEX project_members_by_account ON project_members (account_id, project_id);

CREATE TABLE project_transitions (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    project_id TEXT COLLATE "C" NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    reason TEXT,
    actor_id TEXT COLLATE "C" REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX project_transitions_by_project ON project_transitions (project_id, id);
CREATE INDEX project_transitions_by_actor ON project_transitions (actor_id);
