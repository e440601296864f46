import type { OfficeRole } from "./identity";

/** Whose fate an event is about. */
export type SubjectType =
  | "user"
  | "invitation"
  | "profile"
  | "studio"
  | "production"
  | "opening"
  | "application"
  | "offer"
  | "engagement"
  | "sheet"
  | "saved-search"
  | "demonstration";

/**
 * Everything that can happen, in the past tense, and what is noted with it. Readers re-read the truth;
 * the data only says what the row no longer can.
 */
export type EventData = {
  "user.signed-up": { as: "creative" | "studio" | "invited" };
  "user.logged-in": { by: "password" | "code" | "link" };
  "user.login-failed": Record<string, never>;
  "user.password-changed": { by: "reset" | "settings" };
  "user.contact-changed": { kind: "email" | "phone" };
  "user.sessions-revoked": { count: number };
  "user.preferences-changed": Record<string, never>;
  "user.closed": Record<string, never>;
  "invitation.sent": { role: string; studioId?: string };
  "invitation.accepted": { role: string; studioId?: string };
  "invitation.revoked": { role: string; studioId?: string };
  "office.seat-granted": { role: OfficeRole };
  "office.seat-revoked": { role: OfficeRole };

  "profile.created": { from: "person" | "import" | "world" };
  "profile.revised": { fields: string[] };
  "profile.published": { visibility: string };
  "profile.hidden": Record<string, never>;
  /** The link to claim it was sent to its contact. */
  "profile.claim-sent": Record<string, never>;
  "profile.claimed": Record<string, never>;
  "profile.removed": Record<string, never>;
  /** An official, or a studio by consent, looked at a private field. */
  "profile.private-viewed": { fields: string[]; why: string };
  "profiles.imported": { ids: string[] };

  "studio.created": { from: "person" | "import" | "world" };
  "studio.revised": { fields: string[] };
  "studio.submitted": Record<string, never>;
  "studio.verified": { until: string };
  "studio.refused": { reason: string };
  "studio.expiring": { until: string; days: number };
  "studio.lapsed": Record<string, never>;
  "studio.documents-viewed": { kind: string };
  "studio.member-joined": { role: string; userId: string };
  "studio.member-left": { role: string; userId: string };
  "studio.role-changed": { role: string; userId: string };

  "production.created": Record<string, never>;
  "production.revised": { fields: string[] };
  "opening.drafted": { from: "form" | "copy" | "crew-list" | "import" | "world" };
  "opening.revised": { changes: { field: string; before: string; after: string }[]; revision: number };
  "opening.published": Record<string, never>;
  "opening.closed": { reason: "hand" | "headcount" | "date" };
  "opening.reopened": Record<string, never>;
  "opening.removed": Record<string, never>;
  "openings.imported": { ids: string[] };
  "sheet.uploaded": { kind: string };
  "sheet.started": { kind: string };
  "sheet.imported": { created: number; updated: number; unchanged: number; skipped: number };

  "application.sent": Record<string, never>;
  "application.read": Record<string, never>;
  "application.shortlisted": Record<string, never>;
  "application.refused": { reason: string };
  "application.withdrawn": Record<string, never>;
  "application.expired": Record<string, never>;
  "application.consent-withdrawn": Record<string, never>;
  "offer.sent": { edition: number };
  "offer.accepted": { engagementId: string };
  "offer.declined": { reason: string };
  "offer.withdrawn": Record<string, never>;
  "offer.expired": Record<string, never>;

  "engagement.agreed": { openingId: string | null };
  "engagement.ended": { status: string; reason: string };
  "engagements.exported": { count: number };

  /** Nothing of what is searched for: that is not for a log that is kept. */
  "saved-search.created": { kind: string; rhythm: string };
  "saved-search.revised": { fields: string[]; rhythm: string };
  "saved-search.stopped": { by: "link" };
  "saved-search.removed": Record<string, never>;
  /** Its person is to be told of what was found; `telling` names the documents. */
  "saved-search.told": { telling: string; count: number };

  "demonstration.loaded": Record<string, never>;
  "demonstration.removed": { counts: Record<string, number> };
};

export type EventType = keyof EventData;

/** An event about to be recorded. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    type: K;
    subject: { type: SubjectType; id: string; label: string };
    data: EventData[K];
  };
}[T];

/** An event as readers get it. */
export type RecordedEvent = {
  id: bigint;
  type: EventType;
  subjectType: SubjectType;
  subjectId: string;
  actorId: string | null;
  actorLabel: string;
  label: string;
  data: Record<string, unknown>;
  occurredAt: Date;
};
