-- Rounds of a subject by the day until which people answered, which is what makes one the newest.
CREATE INDEX evaluations_by_end ON evaluations (project_id, state, end_date, id);
