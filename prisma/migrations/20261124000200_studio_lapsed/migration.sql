-- A verification that ran out is a state of its own, entered once by the daily schedule.
ALTER TABLE "studios"
    DROP CONSTRAINT "studios_status_check",
    ADD CONSTRAINT "studios_status_check" CHECK ("status" IN ('draft', 'waiting', 'verified', 'refused', 'lapsed')),
    ADD CONSTRAINT "studios_verified_check" CHECK ("status" <> 'verified' OR "verified_until" IS NOT NULL);
