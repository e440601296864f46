import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { addDays, dayOf, fromColumn, mondayOf, toColumn, type Day } from "../days";
import type { Viewer } from "../identity";
import { inLocale, isOpenOn, titleIn, type Call, type OpeningStatus } from "../openings";
import { canSeeRate, sightOf, statesOf, type DayMark, type Rate, type Visibility } from "../profiles";
import type { OpeningHit, ProfileHit } from "../search";
import { verifiedToday } from "../studios.server";
import { divisionName } from "../vocabulary.server";
import type { Mark } from "./marking.server";

const WEEKS = 5;

/**
 * The profiles of these ids that this viewer may see now, in the order of the ids. The rows decide, not the
 * index: what was hidden a moment ago is not here.
 */
export async function hydrateProfiles(viewer: Viewer, ids: string[], mark: Mark): Promise<ProfileHit[]> {
  if (ids.length === 0) return [];
  const from = mondayOf(dayOf(now()));
  const span = { from, to: addDays(from, WEEKS * 7 - 1) };
  const rows = await db().profile.findMany({ where: { id: { in: ids } }, select: profileColumns(span) });
  const hits = rows.flatMap((row) => {
    const standing = {
      userId: row.userId,
      visibility: row.visibility as Visibility,
      closed: row.user?.deletedAt != null,
    };
    const sight = sightOf(viewer, { ...standing, consentedTo: [] });
    if (!sight) return [];
    const { userId: _, user: __, visibility: ___, headlineEn, portrait, credits, days, rates, ...profile } = row;
    const name = inLocale(row.name, row.nameEn, viewer.locale);
    const headline = inLocale(row.headline, headlineEn, viewer.locale);
    const availableFrom = fromColumn(row.availableFrom);
    return {
      ...profile,
      kind: "profile" as const,
      headline,
      availableFrom,
      marked: { name: mark(name, { person: true }), headline: mark(headline) },
      divisionName: row.homeDivision ? divisionName(row.homeDivision, viewer.locale) : "",
      portraitKey: portrait?.key ?? null,
      works: credits.length,
      documentedWorks: credits.filter(({ grade }) => grade !== "self").length,
      rates: (rates as Rate[]).filter(({ audience }) => canSeeRate(sight, audience)),
      days: statesOf(
        days.map(({ day, state }) => ({ day: fromColumn(day), state }) as DayMark),
        span,
        availableFrom,
      ),
    } satisfies ProfileHit;
  });
  return inOrder(hits, ids);
}

/** The openings of these ids that are on offer today, in the order of the ids. */
export async function hydrateOpenings(viewer: Viewer, ids: string[], mark: Mark): Promise<OpeningHit[]> {
  if (ids.length === 0) return [];
  const today = dayOf(now());
  const rows = await db().opening.findMany({
    where: { id: { in: ids }, status: "published", studio: verifiedToday() },
    select: openingColumns,
  });
  const hits = rows.flatMap((row) => {
    const days = {
      startDate: fromColumn(row.startDate),
      endDate: fromColumn(row.endDate),
      applyBy: fromColumn(row.applyBy),
    };
    const status = row.status as OpeningStatus;
    if (!isOpenOn({ ...row, ...days, status, studioId: row.studio.id }, today)) return [];
    const { studio, production, status: _, ...opening } = row;
    const say = (chinese: string, english: string) => mark(inLocale(chinese, english, viewer.locale), { spoken: true });
    return {
      ...opening,
      ...days,
      kind: "opening" as const,
      workMode: row.workMode as Call["workMode"],
      payUnit: row.payUnit as Call["payUnit"],
      payCycle: row.payCycle as Call["payCycle"],
      contractType: row.contractType as Call["contractType"],
      divisionName: row.division ? divisionName(row.division, viewer.locale) : "",
      production,
      studio: {
        id: studio.id,
        name: studio.name,
        nameEn: studio.nameEn,
        verifiedOn: studio.verifiedAt && dayOf(studio.verifiedAt),
        verifiedUntil: fromColumn(studio.verifiedUntil),
      },
      marked: {
        title: mark(titleIn(row, viewer.locale), { spoken: true }),
        production: say(production.title, production.titleEn),
        studio: say(studio.name, studio.nameEn),
      },
    } satisfies OpeningHit;
  });
  return inOrder(hits, ids);
}

const profileColumns = ({ from, to }: { from: Day; to: Day }) =>
  ({
    id: true,
    externalId: true,
    userId: true,
    user: { select: { deletedAt: true } },
    visibility: true,
    name: true,
    nameEn: true,
    headline: true,
    headlineEn: true,
    crafts: true,
    genres: true,
    skills: true,
    languages: true,
    homeDivision: true,
    relocate: true,
    workMode: true,
    availableFrom: true,
    updatedAt: true,
    portrait: { select: { key: true } },
    credits: { select: { grade: true } },
    rates: { select: { unit: true, min: true, max: true, audience: true } },
    days: { where: { day: { gte: toColumn(from), lte: toColumn(to) } }, select: { day: true, state: true } },
  }) satisfies Prisma.ProfileSelect;

const openingColumns = {
  id: true,
  externalId: true,
  status: true,
  publishedAt: true,
  place: true,
  role: true,
  title: true,
  titleEn: true,
  skills: true,
  genres: true,
  headcount: true,
  filled: true,
  workMode: true,
  division: true,
  startDate: true,
  endDate: true,
  applyBy: true,
  payMin: true,
  payMax: true,
  payUnit: true,
  payCycle: true,
  contractType: true,
  replyHours: true,
  updatedAt: true,
  studio: { select: { id: true, name: true, nameEn: true, verifiedAt: true, verifiedUntil: true } },
  production: { select: { id: true, title: true, titleEn: true, genres: true, episodes: true } },
} satisfies Prisma.OpeningSelect;

function inOrder<Hit extends { id: string }>(hits: Hit[], ids: string[]): Hit[] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
