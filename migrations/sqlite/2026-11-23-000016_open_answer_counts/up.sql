-- How many open answers and explanations there are to a question, kept from the close on: none comes after it.
ALTER TABLE evaluation_questions ADD COLUMN open_answer_count BIGINT NOT NULL DEFAULT 0;
UPDATE evaluation_questions
SET open_answer_count = (SELECT count(*) FROM evaluation_remarks WHERE question_id = evaluation_questions.id)
WHERE evaluation_id IN (SELECT id FROM evaluations WHERE state IN ('closed', 'published'));
