-- The steps that ideas took: their public history.
CREATE TABLE idea_transitions (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    idea_id TEXT COLLATE "C" NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT,
    review_date DATE,
    actor_id TEXT COLLATE "C" REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX idea_transitions_by_idea ON idea_transitions (idea_id, id);
CREATE INDEX idea_transitions_by_actor ON idea_transitions (actor_id);
