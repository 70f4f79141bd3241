-- Answers to writes that carried an Idempotency-Key, kept for a day so that a repeat gets the same answer.
CREATE TABLE idempotency_keys (
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    -- SHA-256 of the method, the path and the body.
    request_hash BYTEA NOT NULL,
    answer TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- Named after its telling column, as SQLite's message does.
    CONSTRAINT idempotency_keys_key_key PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
