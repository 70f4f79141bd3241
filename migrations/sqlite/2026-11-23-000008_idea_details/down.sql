DROP TRIGGER ideas_search_insert;
DROP TRIGGER ideas_search_delete;
DROP TRIGGER ideas_search_update;
DROP TABLE idea_search;
CREATE VIRTUAL TABLE idea_search USING fts5 (
    folded, content = 'ideas', content_rowid = 'number', tokenize = 'unicode61', prefix = '2 3'
);
INSERT INTO idea_search (idea_search) VALUES ('rebuild');
CREATE TRIGGER ideas_search_insert AFTER INSERT ON ideas BEGIN
    INSERT INTO idea_search (rowid, folded) VALUES (new.number, new.folded);
END;
CREATE TRIGGER ideas_search_delete AFTER DELETE ON ideas BEGIN
    INSERT INTO idea_search (idea_search, rowid, folded) VALUES ('delete', old.number, old.folded);
END;
CREATE TRIGGER ideas_search_update AFTER UPDATE OF folded ON ideas BEGIN
    INSERT INTO idea_search (idea_search, rowid, folded) VALUES ('delete', old.number, old.folded);
    INSERT INTO idea_search (rowid, folded) VALUES (new.number, new.folded);
END;
DROP INDEX ideas_without_stems;
DROP INDEX ideas_by_order;
DROP INDEX ideas_by_association;
DROP INDEX ideas_by_author;
DROP INDEX ideas_by_state;
DROP INDEX ideas_by_support;
CREATE INDEX ideas_by_association ON ideas (association_id, id);
CREATE INDEX ideas_by_author ON ideas (author_id, id);
CREATE INDEX ideas_by_state ON ideas (state, id);
CREATE INDEX ideas_by_support ON ideas (support_count, id);
ALTER TABLE ideas DROP COLUMN stems;
ALTER TABLE ideas DROP COLUMN order_id;
ALTER TABLE ideas DROP COLUMN show_name;
ALTER TABLE ideas DROP COLUMN on_behalf_of;
ALTER TABLE ideas DROP COLUMN source;
ALTER TABLE ideas DROP COLUMN needs;
ALTER TABLE ideas DROP COLUMN energy_note;
ALTER TABLE ideas DROP COLUMN energy;
ALTER TABLE ideas DROP COLUMN longitude;
ALTER TABLE ideas DROP COLUMN latitude;
ALTER TABLE ideas DROP COLUMN place;
