DROP TABLE roots;
DROP TABLE themes;
DROP TABLE associations;
