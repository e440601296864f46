import type { Tx } from "~/adapters/db.server";
import { rateUnits } from "../profiles";
import type { ProfileRow } from "./sheet.server";

/** What stands under an external id now, in the form of a row, so that the two can be compared. */
export type KnownProfile = { claimed: boolean; row: ProfileRow };

/** Profiles by external id, locked until the transaction ends. */
export async function readKnown(tx: Tx, externalIds: string[]): Promise<Map<string, KnownProfile>> {
  const rows = await tx.$queryRaw<(ProfileRow & { claimed: boolean })[]>`
    SELECT external_id AS "externalId", user_id IS NOT NULL AS claimed, name, name_en AS "nameEn", crafts, headline, bio, skills, genres,
           home_division AS "homeDivision", relocate, languages, available_from::text AS "availableFrom", visibility, contact,
           work_mode AS "workMode",
           coalesce((SELECT jsonb_agg(jsonb_build_object('title', title, 'year', year, 'role', role, 'filingNumber', filing_number)
                                      ORDER BY position, id) FROM credits WHERE profile_id = profiles.id), '[]') AS credits,
           coalesce((SELECT jsonb_agg(jsonb_build_object('unit', unit, 'min', min, 'max', max))
                     FROM rates WHERE profile_id = profiles.id), '[]') AS rates
    FROM profiles WHERE external_id = ANY (${externalIds})
    ORDER BY id
    FOR UPDATE`;
  return new Map(
    rows.map(({ claimed, ...row }) => [row.externalId, { claimed, row: { ...row, rates: inUnitOrder(row.rates) } }]),
  );
}

const inUnitOrder = (rates: ProfileRow["rates"]) =>
  [...rates].sort((a, b) => rateUnits.indexOf(a.unit) - rateUnits.indexOf(b.unit));
