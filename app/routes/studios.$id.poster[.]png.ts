import type { LoaderFunctionArgs } from "@remix-run/node";
import { settings } from "~/adapters/env.server";
import { drawPoster } from "~/adapters/posters.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { pngResponse } from "~/http/media.server";
import { studioPoster } from "~/http/studio-poster.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const words = await studioPoster(params.id!, locale, t);
  return pngResponse(await drawPoster(words, settings().appUrl + paths.studio(params.id!)));
}
