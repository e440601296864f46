-- CreateTable
CREATE TABLE "saved_searches" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "looked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_hits" (
    "search_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting" BOOLEAN NOT NULL,

    CONSTRAINT "saved_search_hits_pkey" PRIMARY KEY ("search_id","document_id")
);

-- CreateTable
CREATE TABLE "told_documents" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "telling" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "told_documents_pkey" PRIMARY KEY ("user_id","kind","document_id")
);

-- CreateIndex
CREATE INDEX "saved_searches_kind_canonical_idx" ON "saved_searches"("kind", "canonical");

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_user_id_kind_canonical_key" ON "saved_searches"("user_id", "kind", "canonical");

-- CreateIndex
CREATE INDEX "saved_search_hits_found_at_idx" ON "saved_search_hits"("found_at");

-- CreateIndex
CREATE INDEX "told_documents_telling_idx" ON "told_documents"("telling");

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_searches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "told_documents" ADD CONSTRAINT "told_documents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_searches"
    ADD CONSTRAINT "saved_searches_kind_check" CHECK ("kind" IN ('opening', 'profile')),
    ADD CONSTRAINT "saved_searches_rhythm_check" CHECK ("rhythm" IN ('instant', 'daily', 'weekly', 'never'));

-- Few hits wait at any time; what is due is looked up every minute.
CREATE INDEX "saved_search_hits_waiting_idx" ON "saved_search_hits"("search_id", "found_at") WHERE "waiting";

-- Kinds of which somebody follows every change. Like the other tables of search, no model of the schema.
CREATE TABLE search_follower (
  kind text PRIMARY KEY
);

-- What has changed since followers last looked, with the document as it was then, or NULL where there was none.
CREATE TABLE search_changed (
  kind   text   NOT NULL,
  id     uuid   NOT NULL,
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  before jsonb,
  PRIMARY KEY (kind, id)
);
CREATE INDEX search_changed_number ON search_changed (kind, number);
