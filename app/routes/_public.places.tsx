import type { LoaderFunctionArgs } from "@remix-run/node";
import { placeName, suggestDivisions } from "~/domain/vocabulary.server";
import { getLocale } from "~/http/locale.server";

/** Places that begin as somebody types, for the suggestions under a field. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const locale = await getLocale(request);
  return { places: suggestDivisions(typed.slice(0, 60)).map(({ code }) => placeName(code, locale)) };
}
