-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_label" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "password_hash" TEXT,
    "of_age_at" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "user_id" UUID,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttles" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "throttles_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "office_seats" (
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "granted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "office_seats_pkey" PRIMARY KEY ("user_id","role")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "studio_id" UUID,
    "invited_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "kind" TEXT NOT NULL,
    "recipient_id" TEXT,
    "recipient_label" TEXT NOT NULL,
    "fields" TEXT[],
    "basis" TEXT NOT NULL DEFAULT '',
    "text_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profiles" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "headline" TEXT NOT NULL DEFAULT '',
    "headline_en" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',
    "bio_en" TEXT NOT NULL DEFAULT '',
    "crafts" TEXT[],
    "genres" TEXT[],
    "skills" TEXT[],
    "languages" TEXT[],
    "home_division" TEXT,
    "relocate" BOOLEAN NOT NULL DEFAULT false,
    "work_mode" TEXT NOT NULL DEFAULT 'on-site',
    "available_from" DATE,
    "availability_updated_at" TIMESTAMPTZ(3),
    "visibility" TEXT NOT NULL DEFAULT 'hidden',
    "published_at" TIMESTAMPTZ(3),
    "contact" TEXT,
    "portrait_id" UUID,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profiles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rates" (
    "profile_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "min" INTEGER NOT NULL,
    "max" INTEGER NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'private',

    CONSTRAINT "rates_pkey" PRIMARY KEY ("profile_id","unit")
);

-- CreateTable
CREATE TABLE "credits" (
    "id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "filing_number" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "grade" TEXT NOT NULL DEFAULT 'self',
    "checked_by" TEXT NOT NULL DEFAULT '',
    "checked_on" DATE,
    "expires_on" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "credits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_links" (
    "id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "work_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pictures" (
    "id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clips" (
    "id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "bytes" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clips_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "availability_days" (
    "profile_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'self',

    CONSTRAINT "availability_days_pkey" PRIMARY KEY ("profile_id","day","source")
);

-- CreateTable
CREATE TABLE "studios" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "credit_code" TEXT,
    "division" TEXT,
    "size" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "about_en" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "logo_key" TEXT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "verified_until" DATE,
    "verified_by" TEXT NOT NULL DEFAULT '',
    "reminded_on" DATE,
    "evidence_note" TEXT NOT NULL DEFAULT '',
    "refusal_reason" TEXT NOT NULL DEFAULT '',
    "refusal_words" TEXT NOT NULL DEFAULT '',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "studios_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "studio_members" (
    "studio_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "studio_members_pkey" PRIMARY KEY ("studio_id","user_id")
);

-- CreateTable
CREATE TABLE "studio_documents" (
    "id" UUID NOT NULL,
    "studio_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "studio_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "productions" (
    "id" UUID NOT NULL,
    "studio_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "genres" TEXT[],
    "episodes" INTEGER,
    "synopsis" TEXT NOT NULL DEFAULT '',
    "shoot_from" DATE,
    "shoot_to" DATE,
    "divisions" TEXT[],
    "place" TEXT NOT NULL DEFAULT '',
    "filing_number" TEXT NOT NULL DEFAULT '',
    "filing_tier" TEXT NOT NULL DEFAULT '',
    "hours" TEXT NOT NULL DEFAULT '',
    "lodging" TEXT NOT NULL DEFAULT '',
    "pay_method" TEXT NOT NULL DEFAULT '',
    "pay_cycle" TEXT NOT NULL DEFAULT '',
    "contract_type" TEXT NOT NULL DEFAULT '',
    "breach_terms" TEXT NOT NULL DEFAULT '',
    "reply_hours" INTEGER,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "productions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "openings" (
    "id" UUID NOT NULL,
    "external_id" TEXT,
    "studio_id" UUID NOT NULL,
    "production_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "skills" TEXT[],
    "genres" TEXT[],
    "headcount" INTEGER NOT NULL DEFAULT 1,
    "filled" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "closed_reason" TEXT NOT NULL DEFAULT '',
    "work_mode" TEXT NOT NULL DEFAULT '',
    "division" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "start_date" DATE,
    "end_date" DATE,
    "hours" TEXT NOT NULL DEFAULT '',
    "lodging" TEXT NOT NULL DEFAULT '',
    "pay_min" INTEGER,
    "pay_max" INTEGER,
    "pay_unit" TEXT NOT NULL DEFAULT '',
    "pay_method" TEXT NOT NULL DEFAULT '',
    "pay_cycle" TEXT NOT NULL DEFAULT '',
    "contract_type" TEXT NOT NULL DEFAULT '',
    "breach_terms" TEXT NOT NULL DEFAULT '',
    "reply_hours" INTEGER,
    "apply_by" DATE,
    "not_stated" TEXT[],
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_revisions" (
    "id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "revised_by" TEXT NOT NULL,
    "revised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opening_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheets" (
    "id" UUID NOT NULL,
    "studio_id" UUID,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'previewed',
    "consent" TEXT NOT NULL DEFAULT '',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagements" (
    "id" UUID NOT NULL,
    "external_id" TEXT,
    "number" SERIAL NOT NULL,
    "profile_id" UUID NOT NULL,
    "studio_id" UUID NOT NULL,
    "production_id" UUID,
    "opening_id" UUID,
    "offer_id" UUID,
    "role" TEXT NOT NULL,
    "division" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "home_at_hire" TEXT,
    "start_date" DATE NOT NULL,
    "end_date" DATE,
    "pay" INTEGER,
    "pay_unit" TEXT NOT NULL DEFAULT '',
    "pay_method" TEXT NOT NULL DEFAULT '',
    "pay_cycle" TEXT NOT NULL DEFAULT '',
    "contract_type" TEXT NOT NULL DEFAULT '',
    "hours" TEXT NOT NULL DEFAULT '',
    "lodging" TEXT NOT NULL DEFAULT '',
    "breach_terms" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT 'both',
    "published_on" DATE,
    "accepted_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'agreed',
    "ended_on" DATE,
    "ending_reason" TEXT NOT NULL DEFAULT '',
    "ending_words" TEXT NOT NULL DEFAULT '',
    "ended_by" TEXT NOT NULL DEFAULT '',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "engagements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "consent_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'received',
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "refusal_reason" TEXT NOT NULL DEFAULT '',
    "refusal_words" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,
    "pay" INTEGER NOT NULL,
    "pay_unit" TEXT NOT NULL,
    "pay_method" TEXT NOT NULL,
    "pay_cycle" TEXT NOT NULL,
    "contract_type" TEXT NOT NULL,
    "division" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "hours" TEXT NOT NULL,
    "lodging" TEXT NOT NULL,
    "breach_terms" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'sent',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT NOT NULL DEFAULT '',
    "decline_words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "muted_kinds" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "muted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "muted_kinds_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL DEFAULT '',
    "unsubscribe" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "events_subject_type_subject_id_id_idx" ON "events"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "events_actor_id_id_idx" ON "events"("actor_id", "id");

-- CreateIndex
CREATE INDEX "events_type_id_idx" ON "events"("type", "id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_phone_key" ON "users"("phone");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "verifications_target_purpose_created_at_idx" ON "verifications"("target", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "verifications_user_id_idx" ON "verifications"("user_id");

-- CreateIndex
CREATE INDEX "invitations_target_idx" ON "invitations"("target");

-- CreateIndex
CREATE INDEX "invitations_studio_id_idx" ON "invitations"("studio_id");

-- CreateIndex
CREATE INDEX "consents_user_id_kind_idx" ON "consents"("user_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "profiles_user_id_key" ON "profiles"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "profiles_external_id_key" ON "profiles"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "profiles_portrait_id_key" ON "profiles"("portrait_id");

-- CreateIndex
CREATE INDEX "profiles_visibility_updated_at_idx" ON "profiles"("visibility", "updated_at");

-- CreateIndex
CREATE INDEX "credits_profile_id_position_idx" ON "credits"("profile_id", "position");

-- CreateIndex
CREATE INDEX "work_links_profile_id_position_idx" ON "work_links"("profile_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pictures_key_key" ON "pictures"("key");

-- CreateIndex
CREATE INDEX "pictures_profile_id_position_idx" ON "pictures"("profile_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "clips_key_key" ON "clips"("key");

-- CreateIndex
CREATE INDEX "clips_profile_id_position_idx" ON "clips"("profile_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "studios_name_key" ON "studios"("name");

-- CreateIndex
CREATE UNIQUE INDEX "studios_credit_code_key" ON "studios"("credit_code");

-- CreateIndex
CREATE INDEX "studios_status_submitted_at_idx" ON "studios"("status", "submitted_at");

-- CreateIndex
CREATE INDEX "studio_members_user_id_idx" ON "studio_members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "studio_documents_key_key" ON "studio_documents"("key");

-- CreateIndex
CREATE INDEX "studio_documents_studio_id_kind_idx" ON "studio_documents"("studio_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "productions_studio_id_title_key" ON "productions"("studio_id", "title");

-- CreateIndex
CREATE UNIQUE INDEX "openings_external_id_key" ON "openings"("external_id");

-- CreateIndex
CREATE INDEX "openings_studio_id_status_idx" ON "openings"("studio_id", "status");

-- CreateIndex
CREATE INDEX "openings_production_id_idx" ON "openings"("production_id");

-- CreateIndex
CREATE INDEX "openings_status_apply_by_idx" ON "openings"("status", "apply_by");

-- CreateIndex
CREATE UNIQUE INDEX "opening_revisions_opening_id_revision_key" ON "opening_revisions"("opening_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "sheets_key_key" ON "sheets"("key");

-- CreateIndex
CREATE INDEX "sheets_studio_id_created_at_idx" ON "sheets"("studio_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "engagements_external_id_key" ON "engagements"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "engagements_number_key" ON "engagements"("number");

-- CreateIndex
CREATE UNIQUE INDEX "engagements_offer_id_key" ON "engagements"("offer_id");

-- CreateIndex
CREATE INDEX "engagements_profile_id_idx" ON "engagements"("profile_id");

-- CreateIndex
CREATE INDEX "engagements_studio_id_start_date_idx" ON "engagements"("studio_id", "start_date");

-- CreateIndex
CREATE INDEX "engagements_start_date_idx" ON "engagements"("start_date");

-- CreateIndex
CREATE INDEX "applications_opening_id_stage_idx" ON "applications"("opening_id", "stage");

-- CreateIndex
CREATE INDEX "applications_stage_answer_by_idx" ON "applications"("stage", "answer_by");

-- CreateIndex
CREATE UNIQUE INDEX "applications_profile_id_opening_id_key" ON "applications"("profile_id", "opening_id");

-- CreateIndex
CREATE INDEX "offers_status_expires_at_idx" ON "offers"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "offers_application_id_edition_key" ON "offers"("application_id", "edition");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_idx" ON "notifications"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_event_id_kind_key" ON "notifications"("user_id", "event_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "messages_key_key" ON "messages"("key");

-- CreateIndex
CREATE INDEX "messages_created_at_idx" ON "messages"("created_at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_seats" ADD CONSTRAINT "office_seats_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rates" ADD CONSTRAINT "rates_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credits" ADD CONSTRAINT "credits_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_links" ADD CONSTRAINT "work_links_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clips" ADD CONSTRAINT "clips_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "availability_days" ADD CONSTRAINT "availability_days_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "studio_members" ADD CONSTRAINT "studio_members_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "studio_members" ADD CONSTRAINT "studio_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "studio_documents" ADD CONSTRAINT "studio_documents_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "productions" ADD CONSTRAINT "productions_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_production_id_fkey" FOREIGN KEY ("production_id") REFERENCES "productions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_revisions" ADD CONSTRAINT "opening_revisions_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_studio_id_fkey" FOREIGN KEY ("studio_id") REFERENCES "studios"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_production_id_fkey" FOREIGN KEY ("production_id") REFERENCES "productions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "openings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "muted_kinds" ADD CONSTRAINT "muted_kinds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot say.

-- The event log is append-only. Demonstration rows alone may go, and only while they are being removed.
CREATE FUNCTION "refuse_event_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD."demo" AND current_setting('quji.removing_demonstration', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "events_append_only" BEFORE UPDATE OR DELETE ON "events"
    FOR EACH ROW EXECUTE FUNCTION "refuse_event_change"();

-- The last line of defence where two people act at once: places cannot be oversold.
ALTER TABLE "openings"
    ADD CONSTRAINT "openings_headcount_check" CHECK ("headcount" >= 1),
    ADD CONSTRAINT "openings_filled_check" CHECK ("filled" >= 0 AND "filled" <= "headcount"),
    ADD CONSTRAINT "openings_pay_check" CHECK ("pay_min" >= 0 AND "pay_max" >= "pay_min"),
    ADD CONSTRAINT "openings_dates_check" CHECK ("end_date" >= "start_date"),
    ADD CONSTRAINT "openings_status_check" CHECK ("status" IN ('draft', 'published', 'closed'));

ALTER TABLE "rates" ADD CONSTRAINT "rates_range_check" CHECK ("min" >= 0 AND "max" >= "min");

ALTER TABLE "offers"
    ADD CONSTRAINT "offers_pay_check" CHECK ("pay" >= 0),
    ADD CONSTRAINT "offers_dates_check" CHECK ("end_date" >= "start_date"),
    ADD CONSTRAINT "offers_status_check"
        CHECK ("status" IN ('sent', 'accepted', 'declined', 'withdrawn', 'expired', 'replaced'));

ALTER TABLE "engagements"
    ADD CONSTRAINT "engagements_pay_check" CHECK ("pay" >= 0),
    ADD CONSTRAINT "engagements_dates_check" CHECK ("end_date" >= "start_date"),
    ADD CONSTRAINT "engagements_status_check"
        CHECK ("status" IN ('agreed', 'completed', 'ended-early', 'cancelled', 'no-show'));

ALTER TABLE "applications" ADD CONSTRAINT "applications_stage_check"
    CHECK ("stage" IN ('received', 'in-review', 'shortlisted', 'offered', 'engaged', 'refused', 'withdrawn', 'expired'));

ALTER TABLE "profiles"
    ADD CONSTRAINT "profiles_visibility_check" CHECK ("visibility" IN ('hidden', 'studios', 'public')),
    ADD CONSTRAINT "profiles_work_mode_check" CHECK ("work_mode" IN ('on-site', 'remote', 'mixed'));

ALTER TABLE "studios" ADD CONSTRAINT "studios_status_check"
    CHECK ("status" IN ('draft', 'waiting', 'verified', 'refused'));

ALTER TABLE "studio_members" ADD CONSTRAINT "studio_members_role_check" CHECK ("role" IN ('owner', 'recruiter'));

ALTER TABLE "office_seats" ADD CONSTRAINT "office_seats_role_check"
    CHECK ("role" IN ('case-officer', 'approver', 'administrator'));
