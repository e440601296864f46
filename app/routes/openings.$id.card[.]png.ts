import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawCard } from "~/adapters/posters.server";
import { anonymous } from "~/domain/identity";
import { getOpening } from "~/domain/openings.server";
import { found } from "~/http/found.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { pngResponse } from "~/http/media.server";
import { openingPoster } from "~/http/poster-words.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const opening = found(await getOpening({ ...anonymous, locale }, params.id!));
  return pngResponse(await drawCard(openingPoster(opening, locale, t)));
}
