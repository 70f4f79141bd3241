DROP TABLE comments;
DROP TABLE supports;
DROP TABLE idea_themes;
DROP TABLE ideas;
