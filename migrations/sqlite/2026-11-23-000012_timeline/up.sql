-- The timeline of the whole trajectory.
CREATE TABLE moments (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    date DATE,
    -- The date, or the last of all days while it is open: the databases disagree about where nothing sorts.
    sort_date DATE NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX moments_by_date ON moments (sort_date, id);
