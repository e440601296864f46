import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawCard } from "~/adapters/posters.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { pngResponse } from "~/http/media.server";
import { studioPoster } from "~/http/studio-poster.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  return pngResponse(await drawCard(await studioPoster(params.id!, locale, t)));
}
