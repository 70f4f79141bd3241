-- What the search looks in holds words alone from here on, and the stems know more forms. SQL can't make either, so the
-- program fills both in when it starts.
UPDATE ideas SET stems = NULL;
