import { translator } from "~/adapters/words.server";
import { findPath, stopPath } from "../alerts";
import { getTidings, stopToken } from "../alerts.server";
import type { RecordedEvent } from "../events";
import { inLocale, titleIn } from "../openings";
import type { OpeningHit, ProfileHit } from "../search";
import type { Locale } from "../identity";
import { roleName } from "../vocabulary";
import type { Told } from "./addressing.server";

/** So many finds stand in a letter; the rest is said in figures. */
const LISTED = 10;

/**
 * Who keeps a search is told how much is new in it. Names stand in the letter only, as they are known when it is
 * written: a notice is read later, when some of them may be nobody's to see.
 */
export async function aboutSavedSearch(event: RecordedEvent): Promise<Told[]> {
  const tidings = await getTidings(event.subjectId, String(event.data.telling));
  if (!tidings) return [];
  const { viewer, search, hits } = tidings;
  const lines = hits
    .slice(0, LISTED)
    .map((hit) => ({ words: wordsOf(hit, viewer.locale), address: findPath(search.kind, hit.id) }));
  return [
    {
      userId: viewer.userId,
      kind: "searches",
      sentence: event.type,
      values: { search: search.name, count: String(hits.length) },
      to: { at: "saved-search", id: search.id },
      letter: { lines, more: hits.length - lines.length, stop: stopPath(stopToken(search.id)) },
    },
  ];
}

function wordsOf(hit: OpeningHit | ProfileHit, locale: Locale): string {
  const t = translator(locale);
  if (hit.kind === "profile") {
    const crafts = hit.crafts.map((craft) => roleName(craft, locale)).join(t("common:separator"));
    return [inLocale(hit.name, hit.nameEn, locale), crafts].filter(Boolean).join(t("common:separator"));
  }
  return t("mail:find", {
    opening: titleIn(hit, locale),
    production: inLocale(hit.production.title, hit.production.titleEn, locale),
    studio: inLocale(hit.studio.name, hit.studio.nameEn, locale),
  });
}
