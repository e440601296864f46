import type { LoaderFunctionArgs } from "@remix-run/node";
import { settings } from "~/adapters/env.server";
import { drawCard } from "~/adapters/posters.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { pngResponse } from "~/http/media.server";

/** The card of every page that has none of its own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const card = await drawCard({
    language: locale,
    kicker: t("front:card.kicker"),
    title: t("front:card.title"),
    facts: [
      { label: "", value: t("front:card.first") },
      { label: "", value: t("front:card.second") },
    ],
    frame: { title: t("front:card.frame"), tone: "pine" },
    foot: new URL(settings().appUrl).host,
  });
  return pngResponse(card);
}
