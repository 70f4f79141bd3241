-- A moment can take several days, and has a place.
ALTER TABLE moments ADD COLUMN end_date DATE;
ALTER TABLE moments ADD COLUMN place TEXT NOT NULL DEFAULT '';
