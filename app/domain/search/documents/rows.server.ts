import type { db, Prisma, Tx } from "~/adapters/db.server";
import { fromColumn, type Day } from "../../days";

/** What a profile's document is made from. */
export type ProfileRow = {
  id: string;
  visibility: string;
  /** Its person closed the account. */
  closed: boolean;
  name: string;
  nameEn: string;
  headline: string;
  headlineEn: string;
  bio: string;
  bioEn: string;
  crafts: string[];
  genres: string[];
  skills: string[];
  languages: string[];
  homeDivision: string | null;
  workMode: string;
  availableFrom: Day | null;
  hasPortrait: boolean;
  updatedAt: Date;
  creditTitles: string[];
  rates: { unit: string; min: number; max: number; audience: string }[];
  busy: Day[];
};

/** What an opening's document is made from. */
export type OpeningRow = {
  id: string;
  status: string;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  role: string;
  skills: string[];
  genres: string[];
  division: string | null;
  place: string;
  workMode: string;
  contractType: string;
  payMin: number | null;
  payMax: number | null;
  payUnit: string;
  startDate: Day | null;
  endDate: Day | null;
  applyBy: Day | null;
  notStated: string[];
  headcount: number;
  filled: number;
  updatedAt: Date;
  productionTitle: string;
  productionTitleEn: string;
  productionGenres: string[];
  studioName: string;
  studioNameEn: string;
  studioStatus: string;
  verifiedUntil: Day | null;
};

type Reader = Tx | ReturnType<typeof db>;

/**
 * The profiles of these ids that still exist; `today` and later days are the ones that can be asked for. In one
 * statement, since many are read at a time; lists that Prisma never wrote are NULL here.
 */
export async function readProfiles(tx: Reader, ids: string[], today: Day): Promise<ProfileRow[]> {
  return tx.$queryRaw<ProfileRow[]>`
    SELECT p.id::text, p.visibility, u.deleted_at IS NOT NULL AS closed, p.name, p.name_en AS "nameEn", p.headline, p.headline_en AS "headlineEn", p.bio,
           p.bio_en AS "bioEn", COALESCE(p.crafts, '{}') AS crafts, COALESCE(p.genres, '{}') AS genres,
           COALESCE(p.skills, '{}') AS skills, COALESCE(p.languages, '{}') AS languages, p.home_division AS "homeDivision",
           p.work_mode AS "workMode", p.available_from::text AS "availableFrom", p.portrait_id IS NOT NULL AS "hasPortrait",
           p.updated_at AS "updatedAt",
           ARRAY(SELECT title FROM credits WHERE profile_id = p.id ORDER BY position, id) AS "creditTitles",
           COALESCE((SELECT jsonb_agg(jsonb_build_object('unit', unit, 'min', min, 'max', max, 'audience', audience))
                     FROM rates WHERE profile_id = p.id), '[]') AS rates,
           ARRAY(SELECT DISTINCT day::text FROM availability_days WHERE profile_id = p.id AND day >= ${today}::date) AS busy
    FROM profiles p LEFT JOIN users u ON u.id = p.user_id WHERE p.id = ANY(${ids}::uuid[])`;
}

/** The openings of these ids that still exist. */
export async function readOpenings(tx: Reader, ids: string[]): Promise<OpeningRow[]> {
  const rows = await tx.opening.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      status: true,
      title: true,
      titleEn: true,
      description: true,
      descriptionEn: true,
      role: true,
      skills: true,
      genres: true,
      division: true,
      place: true,
      workMode: true,
      contractType: true,
      payMin: true,
      payMax: true,
      payUnit: true,
      startDate: true,
      endDate: true,
      applyBy: true,
      notStated: true,
      headcount: true,
      filled: true,
      updatedAt: true,
      production: { select: { title: true, titleEn: true, genres: true } },
      studio: { select: { name: true, nameEn: true, status: true, verifiedUntil: true } },
    } satisfies Prisma.OpeningSelect,
  });
  return rows.map(({ production, studio, startDate, endDate, applyBy, ...row }) => ({
    ...row,
    startDate: fromColumn(startDate),
    endDate: fromColumn(endDate),
    applyBy: fromColumn(applyBy),
    productionTitle: production.title,
    productionTitleEn: production.titleEn,
    productionGenres: production.genres,
    studioName: studio.name,
    studioNameEn: studio.nameEn,
    studioStatus: studio.status,
    verifiedUntil: fromColumn(studio.verifiedUntil),
  }));
}
