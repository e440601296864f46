-- Search stays in step: documents can be compared one by one, and nothing half-done is forgotten.

-- Of its contents: equal in every engine that holds the same document. Documents made before have none and are
-- made anew.
ALTER TABLE search_doc ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE search_doc ALTER COLUMN version DROP DEFAULT;

-- Why the second engine does not take a document, which is then parked: it is offered again when it changes. NULL
-- while it waits to be told.
ALTER TABLE search_outbox ADD COLUMN reason text;
CREATE INDEX search_outbox_waiting ON search_outbox (kind, number) WHERE reason IS NULL;

-- When the server says that it made the index: one of the same name made at another moment is not the one we
-- filled. And why the last index that was made to replace this one was not taken.
ALTER TABLE search_index ADD COLUMN born text NOT NULL DEFAULT '', ADD COLUMN refusal text,
  ADD COLUMN refused_at timestamptz(3);

-- Indexes of the second engine to be removed: those being built, should their builder be killed, and those replaced.
CREATE TABLE search_leftover (
  uid          text           PRIMARY KEY,
  kind         text           NOT NULL,
  -- The database that made it; a restored copy leaves the indexes of the first alone.
  database     text           NOT NULL,
  remove_after timestamptz(3) NOT NULL
);
