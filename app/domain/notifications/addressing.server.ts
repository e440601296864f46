import { db } from "~/adapters/db.server";
import type { RecordedEvent } from "../events";
import type { NoticeKind, NoticeTarget } from "../notifications";
import { roleName } from "../vocabulary";
import { aboutSavedSearch } from "./searches.server";

/** One person's notice, before it is written. */
export type Told = {
  userId: string;
  kind: NoticeKind;
  sentence: string;
  values: Record<string, string>;
  to: NoticeTarget;
  /** What its mail says beside the sentence, with addresses of our own; and the one that stops such mails, where it is not that of the kind. */
  letter?: { lines: { words: string; address: string }[]; more: number; stop: string };
};

const openingWords = {
  select: {
    id: true,
    title: true,
    titleEn: true,
    role: true,
    studioId: true,
    production: { select: { title: true, titleEn: true } },
    studio: {
      select: {
        name: true,
        nameEn: true,
        members: { where: { leftAt: null, user: { deletedAt: null } }, select: { userId: true } },
      },
    },
  },
} as const;

type OpeningWords = {
  id: string;
  title: string;
  titleEn: string;
  role: string;
  studioId: string;
  production: { title: string; titleEn: string };
  studio: { name: string; nameEn: string; members: { userId: string }[] };
};

function wordsOf(opening: OpeningWords) {
  return {
    opening: opening.title,
    openingEn: opening.titleEn || roleName(opening.role, "en"),
    production: opening.production.title,
    productionEn: opening.production.titleEn,
    studio: opening.studio.name,
    studioEn: opening.studio.nameEn,
  };
}

type Side = { kind: NoticeKind; to: NoticeTarget };

/** An application as its two sides are told of it: the person, and every member of the studio. */
async function sidesOfApplication(applicationId: string) {
  const row = await db().application.findUnique({
    where: { id: applicationId },
    select: { id: true, profile: { select: { userId: true, name: true, nameEn: true } }, opening: openingWords },
  });
  if (!row) return null;
  const values = { ...wordsOf(row.opening), person: row.profile.name, personEn: row.profile.nameEn };
  const { studioId } = row.opening;
  return {
    creative: (sentence: string, side: Side): Told[] =>
      row.profile.userId ? [{ userId: row.profile.userId, sentence, values, ...side }] : [],
    studio: (sentence: string, to: NoticeTarget = { at: "studio-application", studioId, id: row.id }): Told[] =>
      row.opening.studio.members.map(({ userId }) => ({ userId, kind: "applicants", sentence, values, to })),
  };
}

async function aboutApplication(event: RecordedEvent): Promise<Told[]> {
  const sides = await sidesOfApplication(event.subjectId);
  if (!sides) return [];
  const mine: Side = { kind: "applications", to: { at: "talent-application", id: event.subjectId } };
  switch (event.type) {
    case "application.sent":
    case "application.withdrawn":
    case "application.consent-withdrawn":
      return sides.studio(event.type);
    case "application.expired":
      return [...sides.creative("application.expired", mine), ...sides.studio("application.expired-studio")];
    default:
      return sides.creative(event.type, mine);
  }
}

async function aboutOffer(event: RecordedEvent): Promise<Told[]> {
  const offer = await db().offer.findUnique({ where: { id: event.subjectId }, select: { applicationId: true } });
  const sides = offer && (await sidesOfApplication(offer.applicationId));
  if (!sides) return [];
  const mine: Side = { kind: "offers", to: { at: "talent-offer", id: event.subjectId } };
  switch (event.type) {
    case "offer.accepted":
    case "offer.declined":
      return sides.studio(event.type);
    case "offer.expired":
      return [...sides.creative("offer.expired", mine), ...sides.studio("offer.expired-studio")];
    default:
      return sides.creative(event.type, mine);
  }
}

async function aboutEngagement(event: RecordedEvent): Promise<Told[]> {
  const row = await db().engagement.findUnique({
    where: { id: event.subjectId },
    select: {
      id: true,
      role: true,
      studioId: true,
      profile: { select: { userId: true, name: true, nameEn: true } },
      production: { select: { title: true, titleEn: true } },
      studio: openingWords.select.studio,
    },
  });
  if (!row) return [];
  const values = {
    opening: roleName(row.role, "zh-CN"),
    openingEn: roleName(row.role, "en"),
    production: row.production?.title ?? "",
    productionEn: row.production?.titleEn ?? "",
    studio: row.studio.name,
    studioEn: row.studio.nameEn,
    person: row.profile.name,
    personEn: row.profile.nameEn,
  };
  const mine: Told[] = row.profile.userId
    ? [
        {
          userId: row.profile.userId,
          kind: "engagements",
          sentence: event.type,
          values,
          to: { at: "talent-engagement", id: row.id },
        },
      ]
    : [];
  if (event.type === "engagement.agreed") return mine;
  const to: NoticeTarget = { at: "studio-engagement", studioId: row.studioId, id: row.id };
  const theirs = row.studio.members.map(({ userId }) => ({
    userId,
    kind: "engagements" as const,
    sentence: "engagement.ended-studio",
    values,
    to,
  }));
  return [...mine, ...theirs];
}

/** Those whose application is still under way are told what became of the opening. */
async function aboutOpening(event: RecordedEvent): Promise<Told[]> {
  const row = await db().opening.findUnique({
    where: { id: event.subjectId },
    select: {
      ...openingWords.select,
      applications: {
        where: {
          stage: { in: ["received", "in-review", "shortlisted", "offered"] },
          profile: { userId: { not: null } },
        },
        select: { id: true, profile: { select: { userId: true } } },
      },
    },
  });
  if (!row) return [];
  const values = wordsOf(row);
  const applicants = row.applications.map(({ id, profile }) => ({
    userId: profile.userId!,
    kind: "openings" as const,
    sentence: event.type,
    values,
    to:
      event.type === "opening.revised"
        ? { at: "opening" as const, id: row.id }
        : { at: "talent-application" as const, id },
  }));
  if (event.type !== "opening.closed" || event.data.reason === "hand") return applicants;
  const members = row.studio.members.map(({ userId }) => ({
    userId,
    kind: "applicants" as const,
    sentence: `opening.closed-${String(event.data.reason)}`,
    values,
    to: { at: "studio-opening" as const, studioId: row.studioId, id: row.id },
  }));
  return [...applicants, ...members];
}

async function aboutStudio(event: RecordedEvent): Promise<Told[]> {
  const studio = await db().studio.findUnique({
    where: { id: event.subjectId },
    select: { id: true, name: true, nameEn: true, members: openingWords.select.studio.select.members },
  });
  if (!studio) return [];
  const values = { studio: studio.name, studioEn: studio.nameEn };
  if (event.type === "studio.submitted") {
    const officials = await db().officeSeat.findMany({
      where: { revokedAt: null, user: { deletedAt: null } },
      distinct: ["userId"],
      select: { userId: true },
    });
    const to: NoticeTarget = { at: "office-studio", id: studio.id };
    return officials.map(({ userId }) => ({ userId, kind: "office", sentence: event.type, values, to }));
  }
  const to: NoticeTarget = { at: "studio", studioId: studio.id };
  return studio.members.map(({ userId }) => ({ userId, kind: "studio", sentence: event.type, values, to }));
}

async function aboutAccount(event: RecordedEvent): Promise<Told[]> {
  return [{ userId: event.subjectId, kind: "account", sentence: event.type, values: {}, to: { at: "account" } }];
}

async function aboutSheet(event: RecordedEvent): Promise<Told[]> {
  const sheet = await db().sheet.findUnique({ where: { id: event.subjectId } });
  if (!sheet?.studioId) return [];
  const values = { file: sheet.fileName };
  const to: NoticeTarget = { at: "studio-sheet", studioId: sheet.studioId, id: sheet.id };
  return [{ userId: sheet.userId, kind: "studio", sentence: event.type, values, to }];
}

/** Who is told of which event; an event that is not here concerns nobody but its log. */
export const addressing: { [type: string]: ((event: RecordedEvent) => Promise<Told[]>) | undefined } = {
  "application.sent": aboutApplication,
  "application.read": aboutApplication,
  "application.shortlisted": aboutApplication,
  "application.refused": aboutApplication,
  "application.withdrawn": aboutApplication,
  "application.consent-withdrawn": aboutApplication,
  "application.expired": aboutApplication,
  "offer.sent": aboutOffer,
  "offer.accepted": aboutOffer,
  "offer.declined": aboutOffer,
  "offer.withdrawn": aboutOffer,
  "offer.expired": aboutOffer,
  "engagement.agreed": aboutEngagement,
  "engagement.ended": aboutEngagement,
  "opening.revised": aboutOpening,
  "opening.closed": aboutOpening,
  "studio.submitted": aboutStudio,
  "studio.verified": aboutStudio,
  "studio.refused": aboutStudio,
  "studio.lapsed": aboutStudio,
  "studio.expiring": aboutStudio,
  "studio.member-joined": aboutStudio,
  "studio.member-left": aboutStudio,
  "user.password-changed": aboutAccount,
  "user.contact-changed": aboutAccount,
  "sheet.imported": aboutSheet,
  "saved-search.told": aboutSavedSearch,
};
