ALTER TABLE evaluation_questions DROP COLUMN open_answer_count;
