import { randomUUID } from "node:crypto";
import { afterAll, beforeEach } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { addDays, toColumn, type Day } from "~/domain/days";
import { anonymous, type Viewer } from "~/domain/identity";
import { emptyQuery, type SearchQuery } from "~/domain/search";
import { rebuildPostgres } from "~/domain/search.server";
import { forgetCounts } from "~/domain/search/postgres/counting.server";

// Rows for tests of search: only what a test names differs from the plain ones.

export const TODAY: Day = "2026-11-24";

/** Stops the clock at noon of TODAY for the tests of a file. */
export function stopClock() {
  beforeEach(forgetCounts);
  beforeEach(() => setClock(() => new Date(`${TODAY}T04:00:00Z`)));
  afterAll(() => setClock());
}

export const recruiter: Viewer = {
  ...anonymous,
  userId: "00000000-0000-7000-8000-000000000001",
  name: "杜予宁",
  studios: [{ id: "00000000-0000-7000-8000-000000000002", name: "信安影业", role: "recruiter", status: "verified" }],
};
export const english: Viewer = { ...anonymous, locale: "en" };

export const asking = (query: Partial<SearchQuery>): SearchQuery => ({ ...emptyQuery, ...query });

type ProfileGiven = Partial<{
  name: string;
  nameEn: string;
  headline: string;
  bio: string;
  crafts: string[];
  genres: string[];
  skills: string[];
  languages: string[];
  homeDivision: string | null;
  workMode: string;
  availableFrom: Day | null;
  visibility: string;
  updatedAt: Date;
  credits: string[];
  dayRate: { min: number; max: number; audience: string };
  taken: Day[];
}>;

/** Adds profiles, public unless they say otherwise; returns their ids in the same order. */
export async function addProfiles(given: ProfileGiven[]): Promise<string[]> {
  const ids = given.map(() => randomUUID());
  await db().profile.createMany({
    data: given.map(({ availableFrom, credits: _, dayRate: __, taken: ___, ...profile }, index) => ({
      id: ids[index]!,
      name: "陈默",
      visibility: "public",
      crafts: ["editor"],
      ...profile,
      availableFrom: toColumn(availableFrom),
    })),
  });
  await db().credit.createMany({
    data: given.flatMap(({ credits = [] }, index) =>
      credits.map((title, position) => ({ profileId: ids[index]!, title, year: 2025, role: "editor", position })),
    ),
  });
  await db().rate.createMany({
    data: given.flatMap(({ dayRate }, index) => (dayRate ? [{ profileId: ids[index]!, unit: "day", ...dayRate }] : [])),
  });
  await db().availabilityDay.createMany({
    data: given.flatMap(({ taken = [] }, index) =>
      taken.map((day) => ({ profileId: ids[index]!, day: toColumn(day), state: "away" })),
    ),
  });
  return ids;
}

type OpeningGiven = Partial<{
  title: string;
  role: string;
  description: string;
  skills: string[];
  genres: string[];
  division: string | null;
  workMode: string;
  contractType: string;
  payMin: number | null;
  payMax: number | null;
  payUnit: string;
  startDate: Day | null;
  endDate: Day | null;
  applyBy: Day;
  status: string;
  updatedAt: Date;
  production: string;
  studioId: string;
}>;

/** A studio, verified for half a year unless said otherwise. */
export async function addStudio({
  name = "石梁影业",
  status = "verified",
  until = addDays(TODAY, 180),
} = {}): Promise<string> {
  const { id } = await db().studio.create({
    data: { name, status, verifiedAt: new Date(), verifiedUntil: toColumn(until) },
  });
  return id;
}

/** Adds openings, published by one verified studio unless they say otherwise; returns their ids in the same order. */
export async function addOpenings(given: OpeningGiven[]): Promise<string[]> {
  const ids: string[] = [];
  let ours: string | undefined;
  for (const {
    production = "雪落龙游",
    studioId,
    startDate,
    endDate,
    applyBy = addDays(TODAY, 30),
    ...opening
  } of given) {
    const studio = studioId ?? (ours ??= await addStudio());
    const { id: productionId } = await db().production.upsert({
      where: { studioId_title: { studioId: studio, title: production } },
      create: { studioId: studio, title: production },
      update: {},
    });
    const { id } = await db().opening.create({
      data: {
        studioId: studio,
        productionId,
        role: "director",
        title: "执行导演",
        status: "published",
        ...opening,
        startDate: toColumn(startDate),
        endDate: toColumn(endDate),
        applyBy: toColumn(applyBy),
      },
    });
    ids.push(id);
  }
  return ids;
}

/** Makes the index of what the tables hold. */
export const indexAll = () => rebuildPostgres();

export const namesOf = (hits: { name: string }[]) => hits.map(({ name }) => name);
export const idsOf = (hits: { id: string }[]) => hits.map(({ id }) => id);
