import { system } from "~/domain/identity";
import { importOpenings, parseOpeningRow } from "~/domain/openings.server";
import { importProfiles, parseProfileRow, recordImportConsent } from "~/domain/profiles.server";
import type { Cast } from "../../../prisma/cast";
import { inventedOpenings, inventedProfiles } from "../../../prisma/invented";

const source = { id: "crowd", label: "演示数据" };

/** Invented people and openings around the cast, so that lists have a second page and filters something to count. */
export async function gatherCrowd({ today }: Cast) {
  const consentId = await recordImportConsent(system, { basis: "invented people", source: source.label });
  const people = inventedProfiles(40, today).map((row) => parseProfileRow(row).value!);
  const openings = inventedOpenings(30, today).map((row) => parseOpeningRow(row).value!);
  await importProfiles(system, people, { consentId, source, demo: true });
  await importOpenings(system, openings, { source: source.label, trusted: true, demo: true });
}
