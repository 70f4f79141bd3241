-- Ideas with their themes, supports and comments.
CREATE TABLE ideas (
    -- A short number for paper and telephone.
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    -- Title and text without case and accents, for the search.
    folded TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT,
    review_date DATE,
    association_id TEXT NOT NULL REFERENCES associations (id) ON DELETE RESTRICT,
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    support_count BIGINT NOT NULL DEFAULT 0,
    comment_count BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
-- An id carries its time, so these serve the lists from the newest and from the oldest.
CREATE INDEX ideas_by_association ON ideas (association_id, id);
CREATE INDEX ideas_by_author ON ideas (author_id, id);
CREATE INDEX ideas_by_state ON ideas (state, id);
CREATE INDEX ideas_by_support ON ideas (support_count, id);

-- Full text over the folded words; kept by triggers, so that no writer can forget it.
CREATE VIRTUAL TABLE idea_search USING fts5 (
    folded, content = 'ideas', content_rowid = 'number', tokenize = 'unicode61', prefix = '2 3'
);
CREATE TRIGGER ideas_search_insert AFTER INSERT ON ideas BEGIN
    INSERT INTO idea_search (rowid, folded) VALUES (new.number, new.folded);
END;
CREATE TRIGGER ideas_search_delete AFTER DELETE ON ideas BEGIN
    INSERT INTO idea_search (idea_search, rowid, folded) VALUES ('delete', old.number, old.folded);
END;
CREATE TRIGGER ideas_search_update AFTER UPDATE OF folded ON ideas BEGIN
    INSERT INTO idea_search (idea_search, rowid, folded) VALUES ('delete', old.number, old.folded);
    INSERT INTO idea_search (rowid, folded) VALUES (new.number, new.folded);
END;

CREATE TABLE idea_themes (
    idea_id TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    theme_id TEXT NOT NULL REFERENCES themes (id) ON DELETE RESTRICT,
    PRIMARY KEY (idea_id, theme_id)
) WITHOUT ROWID;
CREATE INDEX idea_themes_by_theme ON idea_themes (theme_id, idea_id);

CREATE TABLE supports (
    idea_id TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (idea_id, account_id)
) WITHOUT ROWID;
CREATE INDEX supports_by_account ON supports (account_id);

CREATE TABLE comments (
    id TEXT NOT NULL PRIMARY KEY,
    idea_id TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX comments_by_idea ON comments (idea_id, id);
CREATE INDEX comments_by_author ON comments (author_id);
