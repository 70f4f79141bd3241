DROP TABLE idea_transitions;
