-- Parked ideas by the day on which they are looked at again; others have no such day.
CREATE INDEX ideas_by_review_date ON ideas (review_date) WHERE review_date IS NOT NULL;
