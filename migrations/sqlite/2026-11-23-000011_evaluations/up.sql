-- Evaluation rounds: who is asked what, what they answered, and what came out.
CREATE TABLE evaluations (
    id TEXT NOT NULL PRIMARY KEY,
    -- Absent when the round is about the whole network.
    project_id TEXT REFERENCES projects (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    introduction TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    anonymous BOOLEAN NOT NULL,
    start_date DATE,
    end_date DATE,
    published_date DATE,
    -- Stands in the link for people without an account.
    link_code TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX evaluations_by_project ON evaluations (project_id, id);
CREATE INDEX evaluations_by_state ON evaluations (state, end_date);

CREATE TABLE evaluation_circles (
    evaluation_id TEXT NOT NULL REFERENCES evaluations (id) ON DELETE CASCADE,
    circle TEXT NOT NULL,
    -- Counted at the opening.
    invited BIGINT,
    -- Responses that are handed in, kept so that nobody has to count them.
    response_count BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (evaluation_id, circle)
) WITHOUT ROWID;

-- The villages whose residents and boards are asked; none when it is those of all.
CREATE TABLE evaluation_associations (
    evaluation_id TEXT NOT NULL REFERENCES evaluations (id) ON DELETE CASCADE,
    association_id TEXT NOT NULL REFERENCES associations (id) ON DELETE CASCADE,
    PRIMARY KEY (evaluation_id, association_id)
) WITHOUT ROWID;
CREATE INDEX evaluation_associations_by_association ON evaluation_associations (association_id);

CREATE TABLE evaluation_questions (
    id TEXT NOT NULL PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES evaluations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    root_id TEXT REFERENCES roots (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    -- A JSON list of texts: read and written whole.
    options TEXT NOT NULL
);
CREATE INDEX evaluation_questions_by_evaluation ON evaluation_questions (evaluation_id, position);
CREATE INDEX evaluation_questions_by_root ON evaluation_questions (root_id);

-- Who takes part in an anonymous round, as one value in the order of the accounts. A row for each would tell by its
-- place among the others, and in PostgreSQL by the number of its transaction, when somebody began, and so which response
-- is whose. Gone when the round closes.
CREATE TABLE evaluation_participations (
    evaluation_id TEXT NOT NULL PRIMARY KEY REFERENCES evaluations (id) ON DELETE CASCADE,
    entries BLOB NOT NULL
) WITHOUT ROWID;

-- Of an anonymous round there are responses only while it is open. Their ids are random and nothing in them tells a time.
CREATE TABLE evaluation_responses (
    id TEXT NOT NULL PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES evaluations (id) ON DELETE CASCADE,
    -- Absent in an anonymous round when too few were invited in the circle, or in what is left without it.
    circle TEXT,
    -- Whose it is, in a round that is not anonymous.
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    -- Made from the code that lets its writer go on, where it is nobody's.
    key_hash BLOB UNIQUE,
    handed_in BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (evaluation_id, account_id)
) WITHOUT ROWID;
CREATE INDEX evaluation_responses_by_account ON evaluation_responses (account_id);

-- A score, the place of an option, or 0 for yes and 1 for no.
CREATE TABLE evaluation_answers (
    response_id TEXT NOT NULL REFERENCES evaluation_responses (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL REFERENCES evaluation_questions (id) ON DELETE CASCADE,
    value INTEGER NOT NULL,
    PRIMARY KEY (response_id, question_id, value)
) WITHOUT ROWID;
CREATE INDEX evaluation_answers_by_question ON evaluation_answers (question_id);

-- Open answers and explanations. When an anonymous round closes they lose their response.
CREATE TABLE evaluation_remarks (
    id TEXT NOT NULL PRIMARY KEY,
    question_id TEXT NOT NULL REFERENCES evaluation_questions (id) ON DELETE CASCADE,
    response_id TEXT REFERENCES evaluation_responses (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX evaluation_remarks_by_question ON evaluation_remarks (question_id, id);
CREATE INDEX evaluation_remarks_by_response ON evaluation_remarks (response_id);

-- What was answered, counted at the close. Groups that are too small to show are not in it.
CREATE TABLE evaluation_tallies (
    id TEXT NOT NULL PRIMARY KEY,
    question_id TEXT NOT NULL REFERENCES evaluation_questions (id) ON DELETE CASCADE,
    -- Absent for all together.
    circle TEXT,
    answer_count BIGINT NOT NULL,
    score_sum BIGINT NOT NULL,
    -- A JSON list of numbers: how often each answer was given.
    counts TEXT NOT NULL
);
CREATE INDEX evaluation_tallies_by_question ON evaluation_tallies (question_id);

CREATE TABLE evaluation_follow_ups (
    id TEXT NOT NULL PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES evaluations (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX evaluation_follow_ups_by_evaluation ON evaluation_follow_ups (evaluation_id, id);
CREATE INDEX evaluation_follow_ups_by_author ON evaluation_follow_ups (author_id);

CREATE TABLE evaluation_templates (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- A JSON list of questions: read and written whole.
    questions TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
