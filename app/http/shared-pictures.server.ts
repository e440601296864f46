import { drawCard, drawPoster, type PosterWords } from "~/adapters/posters.server";
import { anonymous } from "~/domain/identity";
import { getOpening } from "~/domain/openings.server";
import { found } from "./found.server";
import { getLocale, getTranslator } from "./locale.server";
import { pngResponse } from "./media.server";
import { origin } from "./origin.server";
import { paths } from "./paths";
import { openingPoster } from "./poster-words.server";
import { studioPoster } from "./studio-poster.server";

/** A card stands beside a link in a chat; a poster is sent or printed, with the page's address as a QR code. */
type Kind = "card" | "poster";

const draw = async (kind: Kind, words: PosterWords, path: string) =>
  pngResponse(await (kind === "card" ? drawCard(words) : drawPoster(words, origin() + path)));

/** The picture of an opening that everybody may see. */
export async function openingPicture(request: Request, id: string, kind: Kind) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const opening = found(await getOpening({ ...anonymous, locale }, id));
  return draw(kind, openingPoster(opening, locale, t), paths.opening(id));
}

/** The picture of a studio that is verified. */
export async function studioPicture(request: Request, id: string, kind: Kind) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  return draw(kind, await studioPoster(id, locale, t), paths.studio(id));
}

/** The card of every page that has none of its own. */
export async function frontCard(request: Request) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const facts = [t("front:card.first"), t("front:card.second")].map((value) => ({ label: "", value }));
  const words: PosterWords = {
    language: locale,
    kicker: t("front:card.kicker"),
    title: t("front:card.title"),
    facts,
    frame: { title: t("front:card.frame"), tone: "pine" },
    foot: new URL(origin()).host,
  };
  return draw("card", words, paths.front());
}
