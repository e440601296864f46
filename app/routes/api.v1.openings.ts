import type { LoaderFunctionArgs } from "@remix-run/node";
import { searchOpenings } from "~/domain/search.server";
import { answerSearch, openingItem } from "~/http/search-api.server";

export async function loader({ request }: LoaderFunctionArgs) {
  return answerSearch(request, "opening", searchOpenings, openingItem);
}
