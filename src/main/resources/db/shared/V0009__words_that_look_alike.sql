-- Search gives a word with a typing error a second chance. The extension is trusted: the owner of the database may make it.
create extension if not exists pg_trgm with schema shared;
