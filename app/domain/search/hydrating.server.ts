import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { addDays, dayOf, fromColumn, mondayOf, toColumn, type Day } from "../days";
import type { Viewer } from "../identity";
import { inLocale, titleIn } from "../openings";
import { listCalls } from "../openings.server";
import { canSeeRate, sightOf, statesOf, type DayMark, type Rate, type Visibility } from "../profiles";
import type { OpeningHit, ProfileHit } from "../search";
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
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The openings of these ids that people may apply for today, in the order of the ids. */
export async function hydrateOpenings(viewer: Viewer, ids: string[], mark: Mark): Promise<OpeningHit[]> {
  if (ids.length === 0) return [];
  const [calls, rows] = await Promise.all([
    listCalls(viewer, ids),
    db().opening.findMany({ where: { id: { in: ids } }, select: openingColumns }),
  ]);
  const more = new Map(rows.map((row) => [row.id, row]));
  const say = (chinese: string, english: string) => mark(inLocale(chinese, english, viewer.locale), { spoken: true });
  return calls.flatMap((call) => {
    const row = more.get(call.id);
    if (!row) return [];
    const marked = {
      title: mark(titleIn(call, viewer.locale), { spoken: true }),
      production: say(call.production.title, call.production.titleEn),
      studio: say(call.studio.name, call.studio.nameEn),
    };
    return { ...call, ...row, kind: "opening" as const, marked } satisfies OpeningHit;
  });
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

/** What a line of a list leaves out. */
const openingColumns = {
  id: true,
  externalId: true,
  skills: true,
  genres: true,
  updatedAt: true,
} satisfies Prisma.OpeningSelect;
