import type { LoaderFunctionArgs } from "@remix-run/node";
import { searchProfiles } from "~/domain/search.server";
import { answerSearch, profileItem } from "~/http/search-api.server";

export async function loader({ request }: LoaderFunctionArgs) {
  return answerSearch(request, "profile", searchProfiles, profileItem);
}
