-- What people do around an idea: answer each other, ask, join in, follow, and merge what repeats.

-- Comments answer comments, on two levels. One that has answers leaves its place behind when it is removed.
ALTER TABLE comments ADD COLUMN parent_id TEXT REFERENCES comments (id) ON DELETE CASCADE;
ALTER TABLE comments ADD COLUMN answer_count BIGINT NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN deleted_at TIMESTAMP;
DROP INDEX comments_by_idea;
CREATE INDEX comments_on_top ON comments (idea_id, id) WHERE parent_id IS NULL;
CREATE INDEX comments_by_thread ON comments (idea_id, parent_id, id);
CREATE INDEX comments_by_parent ON comments (parent_id, id);

-- Whom a comment speaks to.
CREATE TABLE comment_mentions (
    comment_id TEXT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    PRIMARY KEY (comment_id, account_id)
) WITHOUT ROWID;
CREATE INDEX comment_mentions_by_account ON comment_mentions (account_id, comment_id);

-- Questions with the day by which an answer is promised.
CREATE TABLE questions (
    id TEXT NOT NULL PRIMARY KEY,
    idea_id TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    addressee TEXT NOT NULL,
    text TEXT NOT NULL,
    promised_date DATE NOT NULL,
    first_promised_date DATE NOT NULL,
    answer TEXT,
    answerer_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    answered_at TIMESTAMP,
    answer_updated_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX questions_by_idea ON questions (idea_id, id);
CREATE INDEX questions_by_author ON questions (author_id);
CREATE INDEX questions_by_answerer ON questions (answerer_id);
CREATE INDEX questions_by_promise ON questions (promised_date, id);
-- What waits for an answer stays few, however many were answered before.
CREATE INDEX questions_unanswered ON questions (promised_date, id) WHERE answered_at IS NULL;

-- Who joins in, with what they bring.
CREATE TABLE joiners (
    id TEXT NOT NULL PRIMARY KEY,
    idea_id TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    offer TEXT,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (idea_id, account_id)
);
CREATE INDEX joiners_by_idea ON joiners (idea_id, id);
CREATE INDEX joiners_by_account ON joiners (account_id);

-- Who wants to know how an idea goes on.
CREATE TABLE followers (
    idea_id TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (idea_id, account_id)
) WITHOUT ROWID;
CREATE INDEX followers_by_account ON followers (account_id);

ALTER TABLE ideas ADD COLUMN joiner_count BIGINT NOT NULL DEFAULT 0;
-- The idea that this one repeats and lives on in.
ALTER TABLE ideas ADD COLUMN merged_into_id TEXT REFERENCES ideas (id) ON DELETE SET NULL;
CREATE INDEX ideas_by_merged_into ON ideas (merged_into_id, id);

-- The other idea of a merge, in the history of both.
ALTER TABLE idea_transitions ADD COLUMN other_idea_id TEXT REFERENCES ideas (id) ON DELETE SET NULL;
CREATE INDEX idea_transitions_by_other ON idea_transitions (other_idea_id);
