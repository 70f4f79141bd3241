DROP TABLE project_transitions;
DROP TABLE project_members;
DROP TABLE project_associations;
DROP TABLE project_themes;
DROP TABLE project_ideas;
DROP TABLE projects;
