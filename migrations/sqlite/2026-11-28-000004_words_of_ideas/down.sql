-- The version before fills in the stems that it knows.
UPDATE ideas SET stems = NULL;
