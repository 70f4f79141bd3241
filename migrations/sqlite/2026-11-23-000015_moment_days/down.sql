ALTER TABLE moments DROP COLUMN place;
ALTER TABLE moments DROP COLUMN end_date;
