-- Pictures and files; their bytes are in the store of files, under the id.
CREATE TABLE attachments (
    id TEXT NOT NULL PRIMARY KEY,
    -- What it belongs to: exactly one of such columns is filled, and another kind of owner adds its own.
    idea_id TEXT REFERENCES ideas (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    description TEXT NOT NULL,
    size BIGINT NOT NULL,
    width INTEGER,
    height INTEGER,
    -- SHA-256 of the bytes.
    digest BLOB NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX attachments_by_idea ON attachments (idea_id, id);
