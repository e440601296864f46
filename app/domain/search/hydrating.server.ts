import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { dayOf, daysBetween, daysFrom, fromColumn, toColumn, type Day } from "../days";
import type { Viewer } from "../identity";
import { inLocale, titleIn } from "../openings";
import { listCalls } from "../openings.server";
import {
  canSeeRate,
  sightOf,
  statesOf,
  type DayMark,
  type DayState,
  type Grade,
  type Rate,
  type Visibility,
} from "../profiles";
import { weeksShown, type Days, type DaysFit, type OpeningHit, type ProfileHit, type Segment } from "../search";
import { divisionName } from "../vocabulary.server";
import type { Mark } from "./marking.server";

/**
 * The profiles of these ids that this viewer may see now, in the order of the ids. The rows decide, not the
 * index: what was hidden a moment ago is not here. With days asked for, each says how they lie in its calendar.
 */
export async function hydrateProfiles(
  viewer: Viewer,
  ids: string[],
  mark: Mark,
  asked: Days | null = null,
): Promise<ProfileHit[]> {
  if (ids.length === 0) return [];
  const weeks = weeksShown(asked, dayOf(now()));
  const span = asked ? { from: earlier(weeks.from, asked.from), to: later(weeks.to, asked.to) } : weeks;
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
    const marks = days.map(({ day, state }) => ({ day: fromColumn(day), state }) as DayMark);
    const states = statesOf(marks, span, availableFrom);
    return {
      ...profile,
      kind: "profile" as const,
      headline,
      availableFrom,
      marked: { name: mark(name, { person: true }), headline: mark(headline), works: worksShown(credits, mark) },
      divisionName: row.homeDivision ? divisionName(row.homeDivision, viewer.locale) : "",
      portraitKey: portrait?.key ?? null,
      works: gradesOf(credits),
      rates: (rates as Rate[]).filter(({ audience }) => canSeeRate(sight, audience)),
      weeksFrom: weeks.from,
      days: states,
      fit: asked && fitOf(asked, states),
    } satisfies ProfileHit;
  });
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const earlier = (one: Day, other: Day) => (one < other ? one : other);
const later = (one: Day, other: Day) => (one > other ? one : other);

function fitOf({ from, to }: Days, states: Record<Day, DayState>): DaysFit {
  const all = daysFrom(from, to);
  const free = all.filter((day) => !states[day]);
  return { from, to, free: free.length, of: all.length, late: free[0] ? daysBetween(from, free[0]) : all.length };
}

function gradesOf(credits: { grade: string }[]): Partial<Record<Grade, number>> {
  const counts: Partial<Record<Grade, number>> = {};
  for (const grade of credits.map((credit) => credit.grade as Grade)) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
}

const WORKS_SHOWN = 2;

/** Works by which a person may be known: those that the query found, then the first on their list. */
function worksShown(credits: { title: string }[], mark: Mark): Segment[][] {
  const titles = [...new Set(credits.map(({ title }) => title))].map((title) => mark(title, { spoken: true }));
  const found = (segments: Segment[]) => Number(segments.some(({ marked }) => marked));
  return titles.sort((a, b) => found(b) - found(a)).slice(0, WORKS_SHOWN);
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

const profileColumns = ({ from, to }: Days) =>
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
    credits: { select: { title: true, grade: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
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
