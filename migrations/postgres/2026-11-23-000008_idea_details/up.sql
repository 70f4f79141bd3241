-- What an idea carries beside its words, its place in lists, and Dutch word forms for the search.
ALTER TABLE ideas ADD COLUMN place TEXT;
-- In millionths of a degree (WGS 84), both or neither.
ALTER TABLE ideas ADD COLUMN latitude INTEGER;
ALTER TABLE ideas ADD COLUMN longitude INTEGER;
-- Kinds of energy in their fixed order, a space between them.
ALTER TABLE ideas ADD COLUMN energy TEXT NOT NULL DEFAULT '';
ALTER TABLE ideas ADD COLUMN energy_note TEXT;
ALTER TABLE ideas ADD COLUMN needs TEXT;
ALTER TABLE ideas ADD COLUMN source TEXT NOT NULL DEFAULT 'web';
-- A name is kept only with the consent of whose it is.
ALTER TABLE ideas ADD COLUMN on_behalf_of TEXT;
ALTER TABLE ideas ADD COLUMN show_name BOOLEAN NOT NULL DEFAULT FALSE;

-- Lists go by the time of sending in. For a draft that is later than the time in its id, so lists have an id of their own.
ALTER TABLE ideas ADD COLUMN order_id TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE ideas SET order_id = id;
DROP INDEX ideas_by_association;
DROP INDEX ideas_by_author;
DROP INDEX ideas_by_state;
DROP INDEX ideas_by_support;
CREATE INDEX ideas_by_order ON ideas (order_id);
CREATE INDEX ideas_by_association ON ideas (association_id, order_id);
CREATE INDEX ideas_by_author ON ideas (author_id, order_id);
CREATE INDEX ideas_by_state ON ideas (state, order_id);
CREATE INDEX ideas_by_support ON ideas (support_count, order_id);

-- The stems of the folded words. NULL is not known yet: SQL can't stem, so the program fills them in when it starts.
ALTER TABLE ideas ADD COLUMN stems TEXT;
CREATE INDEX ideas_without_stems ON ideas (number) WHERE stems IS NULL;
-- The program's stems take the place of PostgreSQL's own, which tell "fiets" from "fietsen": both databases find the same.
ALTER TABLE ideas DROP COLUMN search;
ALTER TABLE ideas ADD COLUMN search TSVECTOR NOT NULL
    GENERATED ALWAYS AS (to_tsvector('simple', folded || ' ' || coalesce(stems, ''))) STORED;
CREATE INDEX ideas_by_word ON ideas USING gin (search);
