import type { TFunction } from "i18next";
import type { PosterWords } from "~/adapters/posters.server";
import type { Locale } from "~/domain/identity";
import { inLocale } from "~/domain/openings";
import { listOpenOf } from "~/domain/openings.server";
import { getStudio } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { anonymous } from "~/domain/identity";
import { titleIn } from "~/domain/openings";
import { toneOf } from "~/ui/frame";
import { formatDay, listWords } from "~/ui/words";
import { found } from "./found.server";

/** A studio as the words of a picture: where it sits, since when it is verified, whom it needs. 404 where it is not public. */
export async function studioPoster(id: string, locale: Locale, t: TFunction): Promise<PosterWords> {
  const viewer = { ...anonymous, locale };
  const [studio, open] = await Promise.all([getStudio(viewer, id).then(found), listOpenOf(viewer, id, 12)]);
  const crafts = [...new Set(open.map((call) => titleIn(call, locale)))].slice(0, 5);
  const facts: [string, string | null | false][] = [
    ["place", studio.division && divisionName(studio.division, locale, { full: true })],
    ["verified", studio.verifiedOn && formatDay(studio.verifiedOn, locale)],
    ["openNow", open.length > 0 && t("openings:poster.places", { count: open.length })],
    ["crafts", crafts.length > 0 && listWords(crafts, locale)],
  ];
  return {
    language: locale,
    kicker: t("openings:poster.studioKicker"),
    title: inLocale(studio.name, studio.nameEn, locale),
    facts: facts.flatMap(([name, value]) => (value ? [{ label: t(`openings:poster.${name}`), value }] : [])),
    frame: { title: studio.name, tone: toneOf(studio.name) },
    foot: t("openings:poster.studio"),
  };
}
