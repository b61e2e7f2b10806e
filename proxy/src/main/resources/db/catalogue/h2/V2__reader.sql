-- Queries run as a user who can do nothing else: no alias, no script, no file.
CREATE USER IF NOT EXISTS reader PASSWORD '';
GRANT SELECT ON SCHEMA public TO reader;
