-- What is looked for and what is not found, by day. Nobody's name is here: not who asked, and of the words only those
-- that stand in our vocabulary or are the skill of several; a question in other words is counted without them.
CREATE TABLE search_question (
  day     date    NOT NULL,
  kind    text    NOT NULL,
  words   text    NOT NULL,
  asked   integer NOT NULL,
  -- How often nothing was found.
  unfound integer NOT NULL,
  PRIMARY KEY (day, kind, words)
);
