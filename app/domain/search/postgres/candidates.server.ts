import { searchPool } from "~/adapters/db.server";
import type { Day } from "../../days";
import { inLocale, isOpenOn, type OpeningStatus } from "../../openings";
import { sightOf, type Visibility } from "../../profiles";
import type { Viewer } from "../../identity";
import type { SuggestionGroup } from "../../search";
import { isVerifiedOn } from "../../studios";
import type { Question } from "../engine.server";
import { matchAll, rankQuery } from "../text/tokens.server";
import type { Term } from "../text/words.server";

/** Names that may complete what somebody types, best first, from rows that they may see now. */
export type Candidate = { group: SuggestionGroup; text: string };

/** Of all documents with the words typed, so many of the best by quality are ranked, and so many are read. */
const RANKED = 2000;
const READ = 40;

/**
 * Names of people and works, or of productions and studios, in documents with all of the words. Documents and
 * the rows that decide whether this viewer may see them are read in one statement.
 */
export async function listCandidates(viewer: Viewer, kind: Question["kind"], reach: Question["reach"], terms: Term[]) {
  const read = kind === "profile" ? PROFILES : OPENINGS;
  const parameters = [matchAll(terms), rankQuery(terms), reach.audience === "studios" ? 1 : 0];
  const { rows } = await searchPool().query(read, kind === "profile" ? parameters : [...parameters, reach.today]);
  return kind === "profile" ? namesOfProfiles(viewer, rows) : namesOfOpenings(viewer, rows, reach.today);
}

const best = (table: string, also = "") => `
  WITH best AS (
    SELECT id, row_number() OVER (ORDER BY ts_rank(tokens, $2::tsquery) DESC, quality DESC, id) AS place FROM (
      SELECT id, quality, tokens FROM ${table} WHERE audience <= $3 AND tokens @@ $1::tsquery ${also}
      ORDER BY quality DESC, updated_at DESC, id LIMIT ${RANKED}
    ) near ORDER BY place LIMIT ${READ}
  )`;

const PROFILES = `${best("search_doc_profiles")}
  SELECT p.user_id::text AS "userId", p.visibility, u.deleted_at IS NOT NULL AS closed, p.name, p.name_en AS "nameEn",
         ARRAY(SELECT title FROM credits WHERE profile_id = p.id ORDER BY position, id) AS works
  FROM best JOIN profiles p USING (id) LEFT JOIN users u ON u.id = p.user_id ORDER BY best.place`;

type ProfileNames = {
  userId: string | null;
  visibility: Visibility;
  closed: boolean;
  name: string;
  nameEn: string;
  works: string[];
};

function namesOfProfiles(viewer: Viewer, rows: ProfileNames[]): Candidate[] {
  return rows
    .filter((row) => sightOf(viewer, { ...row, consentedTo: [] }))
    .flatMap(({ name, nameEn, works }) => [
      { group: "person", text: inLocale(name, nameEn, viewer.locale) },
      ...works.map((text) => ({ group: "work" as const, text })),
    ]);
}

const OPENINGS = `${best("search_doc_openings", "AND valid_until >= $4::date")}
  SELECT o.status, o.headcount, o.filled, o.apply_by::text AS "applyBy", o.start_date::text AS "startDate",
         o.end_date::text AS "endDate", p.title, p.title_en AS "titleEn", s.id::text AS "studioId", s.name,
         s.name_en AS "nameEn", s.status AS "studioStatus", s.verified_until::text AS "verifiedUntil"
  FROM best JOIN openings o USING (id) JOIN productions p ON p.id = o.production_id JOIN studios s ON s.id = o.studio_id
  ORDER BY best.place`;

type OpeningNames = {
  status: OpeningStatus;
  headcount: number;
  filled: number;
  applyBy: Day | null;
  startDate: Day | null;
  endDate: Day | null;
  title: string;
  titleEn: string;
  studioId: string;
  name: string;
  nameEn: string;
  studioStatus: string;
  verifiedUntil: Day | null;
};

function namesOfOpenings({ locale }: Viewer, rows: OpeningNames[], today: Day): Candidate[] {
  return rows
    .filter((row) => isOpenOn(row, today))
    .filter(({ studioStatus, verifiedUntil }) => isVerifiedOn({ status: studioStatus, verifiedUntil }, today))
    .flatMap(({ title, titleEn, name, nameEn }) => [
      { group: "production", text: inLocale(title, titleEn, locale) },
      { group: "studio", text: inLocale(name, nameEn, locale) },
    ]);
}
