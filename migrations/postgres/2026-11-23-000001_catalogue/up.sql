-- Associations, themes and roots: what ideas are sorted by and evaluations score.
CREATE TABLE associations (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    village TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    residents INTEGER CHECK (residents >= 0),
    households INTEGER CHECK (households >= 0),
    -- Public ideas for the village, kept so that nobody has to count them.
    idea_count BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE themes (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    color TEXT NOT NULL,
    position INTEGER NOT NULL,
    -- Public ideas about the theme, kept so that nobody has to count them.
    idea_count BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE roots (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    summary TEXT NOT NULL,
    position INTEGER NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
