DROP TABLE signing_keys;
DROP TABLE sessions;
DROP TABLE role_grants;
DROP TABLE accounts;
