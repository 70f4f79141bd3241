-- Accounts, their roles and their sessions.
CREATE TABLE accounts (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    -- In lower case: an address is the same address however it is written.
    email TEXT NOT NULL UNIQUE,
    -- Name and address without case and accents, for the administrator's search.
    folded TEXT NOT NULL,
    -- A PHC string.
    password_hash TEXT NOT NULL,
    status TEXT NOT NULL,
    association_id TEXT COLLATE "C" REFERENCES associations (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX accounts_by_association ON accounts (association_id);

CREATE TABLE role_grants (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    association_id TEXT COLLATE "C" REFERENCES associations (id) ON DELETE CASCADE,
    start_date DATE NOT NULL,
    end_date DATE,
    granted_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX role_grants_by_account ON role_grants (account_id);
CREATE INDEX role_grants_by_association ON role_grants (association_id, role);
CREATE INDEX role_grants_by_granter ON role_grants (granted_by);

CREATE TABLE sessions (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- SHA-256 of the one refresh token that is good now.
    refresh_hash BYTEA NOT NULL,
    user_agent TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_used_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

-- The secrets that access tokens are signed with; in the database so that several servers share them.
CREATE TABLE signing_keys (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL,
    created_at TIMESTAMP NOT NULL
);
