-- Every row is a version: the revision that brought it, and the one that ended it. Nothing else of a row ever changes.
-- A live row is one that no revision has ended; of a fact there is at most one live row.

CREATE TABLE revision (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  time INTEGER NOT NULL, -- seconds since 1970-01-01, UTC
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  hash TEXT NOT NULL,
  entities INTEGER NOT NULL,
  relations INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  complete_lists INTEGER NOT NULL,
  added INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  published TEXT,
  url TEXT,
  kind TEXT NOT NULL,
  retrieved TEXT,
  note TEXT,
  derived_from TEXT,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX source_live ON source (id) WHERE revision_to IS NULL;

CREATE TABLE entity_statement (
  entity_id TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL, -- JSON list
  property_values TEXT NOT NULL, -- JSON object, field name to text
  source_id TEXT NOT NULL,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX entity_statement_live ON entity_statement (hash) WHERE revision_to IS NULL;

CREATE TABLE claim (
  from_id TEXT NOT NULL,
  type TEXT NOT NULL,
  to_id TEXT NOT NULL,
  since TEXT,
  until TEXT,
  role TEXT,
  value TEXT,
  affirms INTEGER NOT NULL CHECK (affirms IN (0, 1)),
  source_id TEXT NOT NULL,
  locator TEXT,
  note TEXT,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX claim_live ON claim (hash) WHERE revision_to IS NULL;

CREATE TABLE complete_list (
  source_id TEXT NOT NULL,
  type TEXT NOT NULL,
  to_id TEXT NOT NULL,
  of_kind TEXT,
  list_from TEXT NOT NULL,
  list_until TEXT,
  count INTEGER NOT NULL,
  note TEXT,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX complete_list_live ON complete_list (hash) WHERE revision_to IS NULL;

CREATE TABLE reported_count (
  subject_id TEXT NOT NULL,
  measure TEXT NOT NULL,
  of_kind TEXT,
  value INTEGER NOT NULL,
  as_of TEXT,
  source_id TEXT NOT NULL,
  locator TEXT,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX reported_count_live ON reported_count (hash) WHERE revision_to IS NULL;

CREATE TABLE principle (
  of_id TEXT NOT NULL,
  ordinal INTEGER,
  title TEXT NOT NULL,
  summary TEXT,
  source_id TEXT NOT NULL,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX principle_live ON principle (hash) WHERE revision_to IS NULL;

CREATE TABLE position (
  state_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  url TEXT,
  source_id TEXT NOT NULL,
  hash BLOB NOT NULL,
  revision_from INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
  revision_to INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED CHECK (revision_to > revision_from)
) STRICT;
CREATE UNIQUE INDEX position_live ON position (hash) WHERE revision_to IS NULL;
