-- Search: one row a document, made by app/domain/search from the rows it describes and never written by hand.
-- Tokens come from us as tsvector text, so no dictionary of the server's can differ between index and query.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS intarray;

CREATE TABLE search_doc (
  kind            text           NOT NULL,
  id              uuid           NOT NULL,
  -- 0 anyone, 1 verified studios and the office
  audience        smallint       NOT NULL,
  quality         smallint       NOT NULL,
  updated_at      timestamptz(3) NOT NULL,
  -- Openings: the last day on which they may be shown.
  valid_until     date,
  -- Openings: the first day of work. Profiles: the day from which they are free.
  start_day       date,
  -- Profiles: days that are taken.
  busy            datemultirange NOT NULL DEFAULT '{}',
  -- Fen that anyone may compare, and fen that verified studios may compare.
  rate_min        integer,
  rate_max        integer,
  studio_rate_min integer,
  studio_rate_max integer,
  -- What sorting by rate compares, ascending.
  rate_order        bigint,
  studio_rate_order bigint,
  -- Ids of search_value.
  facets          integer[]      NOT NULL,
  -- Words of search_word that this document has.
  words           text[]         NOT NULL,
  tokens          tsvector       NOT NULL,
  PRIMARY KEY (kind, id)
) PARTITION BY LIST (kind);

-- Tokens and words leave the row, so that counting facets over many rows reads narrow ones.
CREATE TABLE search_doc_openings PARTITION OF search_doc FOR VALUES IN ('opening') WITH (toast_tuple_target = 256);
CREATE TABLE search_doc_profiles PARTITION OF search_doc FOR VALUES IN ('profile') WITH (toast_tuple_target = 256);

CREATE INDEX search_doc_tokens ON search_doc USING gin (tokens);
CREATE INDEX search_doc_facets ON search_doc USING gin (facets gin__int_ops);

-- The values of facets, as numbers: those of one facet stand within one million.
CREATE TABLE search_value (
  id    integer PRIMARY KEY,
  facet text NOT NULL,
  -- Folded, as it is compared; `label` is how it was first written.
  value text NOT NULL,
  label text NOT NULL,
  UNIQUE (facet, value)
);

-- Words worth suggesting and how they sound, for slips of the keyboard and wrong characters of the right sound.
-- `docs` is how many documents have the word; a word of none is deleted.
CREATE TABLE search_word (
  kind  text    NOT NULL,
  word  text    NOT NULL,
  sound text    NOT NULL,
  docs  integer NOT NULL,
  PRIMARY KEY (kind, word)
);
CREATE INDEX search_word_sound ON search_word USING gin (sound gin_trgm_ops);

-- Grows with every change, so that counts over many documents may be remembered until the next.
CREATE TABLE search_change (
  kind   text   PRIMARY KEY,
  number bigint NOT NULL
);

-- What a second engine has not been told yet.
CREATE TABLE search_outbox (
  kind   text   NOT NULL,
  id     uuid   NOT NULL,
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (kind, id)
);

-- The index of a second engine that is whole and answers; `made_from` names its settings and documents.
CREATE TABLE search_index (
  kind      text           PRIMARY KEY,
  uid       text           NOT NULL,
  made_from text           NOT NULL,
  built_at  timestamptz(3) NOT NULL DEFAULT now()
);
