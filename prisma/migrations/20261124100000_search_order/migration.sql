-- The first page of everything, or of a facet, read in its order instead of sorted out of all.
CREATE INDEX search_doc_quality ON search_doc (quality DESC, updated_at DESC, id);
CREATE INDEX search_doc_newest ON search_doc (updated_at DESC, id);
