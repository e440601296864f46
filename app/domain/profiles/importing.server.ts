import type { Tx } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Forbidden, NotFound } from "../errors";
import type { Viewer } from "../identity";
import { canImport, visibilities, type Visibility } from "../profiles";
import { readKnown, type KnownProfile } from "./known-rows.server";
import type { ProfileRow } from "./sheet.server";

export const IMPORT_BATCH = 500;

export type ImportOutcome = "created" | "updated" | "unchanged" | "claimed" | "duplicate";
export type ImportOptions = {
  /** From `recordImportConsent`; without one, nothing becomes more visible than it is. */
  consentId?: string | null;
  /** Says what would happen and writes nothing. */
  dryRun?: boolean;
  /** What the event names: a file or an uploaded sheet. */
  source: { id: string; label: string };
  demo?: boolean;
};

/**
 * Notes on what basis, from when, the people of a file agreed to be shown as it says (个保法 art. 13, 25, 69: to be
 * proved by whoever publishes). Returns the consent's id for `importProfiles`.
 */
export async function recordImportConsent(
  viewer: Viewer,
  { basis, source }: { basis: string; source: string },
): Promise<string> {
  if (!canImport(viewer)) throw new NotFound("import");
  const { id } = await transact((tx) =>
    tx.consent.create({
      data: { kind: "import", recipientLabel: source, fields: ["visibility"], basis, textVersion: "import" },
      select: { id: true },
    }),
  );
  return id;
}

/**
 * Brings a batch of rows in by their external ids, in one transaction with one event: new ones are created for
 * the office to hold, changed ones updated, equal ones left alone. Rows of claimed profiles and the second row
 * of an id are not taken. Imported rates are private. Returns what became of each row, in order.
 */
export async function importProfiles(
  viewer: Viewer,
  rows: ProfileRow[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  if (!canImport(viewer)) throw new NotFound("import");
  if (rows.length > IMPORT_BATCH) throw new Error(`a batch has at most ${IMPORT_BATCH} rows`);
  return transact(async (tx) => {
    // Batches of two imports take turns, so that each compares with what the other wrote.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('importing profiles'))`;
    const known = await readKnown(
      tx,
      rows.map(({ externalId }) => externalId),
    );
    const consented = Boolean(
      options.consentId &&
      (await tx.consent.findUnique({ where: { id: options.consentId, kind: "import" }, select: { id: true } })),
    );
    if (options.consentId && !consented) throw new Forbidden({ key: "profiles:import.consentGone" });
    const seen = new Set<string>();
    const judged = rows.map((row) => {
      const before = known.get(row.externalId);
      const next = {
        ...row,
        visibility: allowedVisibility(row.visibility, before?.row.visibility ?? "hidden", consented),
      };
      const outcome = seen.has(row.externalId) ? "duplicate" : outcomeOf(next, before);
      seen.add(row.externalId);
      return { row: { ...next, newCredits: creditsIn(next) !== (before && creditsIn(before.row)) }, outcome };
    });
    const changed = judged
      .filter(({ outcome }) => outcome === "created" || outcome === "updated")
      .map(({ row }) => row);
    if (changed.length > 0 && !options.dryRun) await write(tx, viewer, changed, options);
    return judged.map(({ outcome }) => outcome);
  });
}

function outcomeOf(row: ProfileRow, before: KnownProfile | undefined): ImportOutcome {
  if (!before) return "created";
  if (before.claimed) return "claimed";
  return sameRow(row, before.row) ? "unchanged" : "updated";
}

/** Without consent a profile may become less visible, never more. */
function allowedVisibility(wanted: Visibility, current: Visibility, consented: boolean): Visibility {
  if (consented) return wanted;
  return visibilities[Math.min(visibilities.indexOf(wanted), visibilities.indexOf(current))]!;
}

const sameRow = (a: ProfileRow, b: ProfileRow) => fingerprint(a) === fingerprint(b);

const creditsIn = ({ credits }: ProfileRow) =>
  JSON.stringify(credits.map(({ title, year, role, filingNumber }) => [title, year, role, filingNumber]));

/** Every field in one order, so that two rows compare as text. */
const fingerprint = (row: ProfileRow) =>
  JSON.stringify([
    row.name,
    row.nameEn,
    row.crafts,
    row.headline,
    row.bio,
    row.skills,
    row.genres,
    row.homeDivision,
    row.relocate,
    row.languages,
    row.availableFrom,
    row.visibility,
    row.contact,
    row.workMode,
    creditsIn(row),
    row.rates.map(({ unit, min, max }) => [unit, min, max]),
  ]);

/** A row to be written; credits that are as they were keep the evidence somebody found for them. */
type ChangedRow = ProfileRow & { newCredits: boolean };

async function write(tx: Tx, viewer: Viewer, rows: ChangedRow[], { source, demo = false }: ImportOptions) {
  const json = JSON.stringify(rows);
  const written = await tx.$queryRaw<{ id: string }[]>`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS row (
        "externalId" text, name text, "nameEn" text, crafts text[], headline text, bio text, skills text[], genres text[],
        "homeDivision" text, relocate boolean, languages text[], "availableFrom" date, visibility text, contact text,
        "workMode" text, "newCredits" boolean
      )
    ), profile AS (
      INSERT INTO profiles (id, external_id, name, name_en, crafts, headline, bio, skills, genres, home_division, relocate,
                            languages, available_from, availability_updated_at, visibility, published_at, contact, work_mode, demo)
      SELECT uuidv7(), "externalId", name, "nameEn", crafts, headline, bio, skills, genres, "homeDivision", relocate,
             languages, "availableFrom", CASE WHEN "availableFrom" IS NOT NULL THEN now() END, visibility,
             CASE WHEN visibility <> 'hidden' THEN now() END, contact, "workMode", ${demo}
      FROM row
      ON CONFLICT (external_id) DO UPDATE SET
        name = excluded.name, name_en = excluded.name_en, crafts = excluded.crafts, headline = excluded.headline, bio = excluded.bio,
        skills = excluded.skills, genres = excluded.genres, home_division = excluded.home_division, relocate = excluded.relocate,
        languages = excluded.languages, available_from = excluded.available_from,
        availability_updated_at = excluded.availability_updated_at, visibility = excluded.visibility,
        published_at = coalesce(profiles.published_at, excluded.published_at), contact = excluded.contact,
        work_mode = excluded.work_mode, version = profiles.version + 1, updated_at = now()
      WHERE profiles.user_id IS NULL
      RETURNING id, external_id
    ), gone_credits AS (
      DELETE FROM credits USING profile JOIN row ON row."externalId" = profile.external_id
      WHERE credits.profile_id = profile.id AND row."newCredits"
    ), gone_rates AS (
      DELETE FROM rates USING profile WHERE rates.profile_id = profile.id
    )
    SELECT id FROM profile`;
  await writeParts(tx, json);
  await record(tx, viewer, {
    type: "profiles.imported",
    subject: { type: "sheet", ...source },
    data: { ids: written.map(({ id }) => id) },
  });
}

/** Credits and rates, after what stood there has gone; one statement, since a batch has thousands of them. */
async function writeParts(tx: Tx, rows: string) {
  await tx.$executeRaw`
    WITH row AS (
      SELECT profiles.id, credits, rates, "newCredits"
      FROM jsonb_to_recordset(${rows}::jsonb) AS row ("externalId" text, credits jsonb, rates jsonb, "newCredits" boolean)
      JOIN profiles ON external_id = "externalId"
    ), added AS (
      INSERT INTO credits (id, profile_id, title, year, role, filing_number, position)
      SELECT uuidv7(), row.id, credit->>'title', (credit->>'year')::int, credit->>'role', credit->>'filingNumber', place - 1
      FROM row, jsonb_array_elements(credits) WITH ORDINALITY AS stated (credit, place)
      WHERE "newCredits"
    )
    INSERT INTO rates (profile_id, unit, min, max)
    SELECT row.id, rate->>'unit', (rate->>'min')::int, (rate->>'max')::int
    FROM row, jsonb_array_elements(rates) AS rate`;
}
