import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggest } from "~/domain/search.server";
import { getViewer } from "~/http/viewer.server";

/** What somebody may mean while they type into a search field. It depends on who asks, so nothing keeps it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const kind = searchParams.get("kind") === "profile" ? "profile" : "opening";
  const suggestions = await suggest(await getViewer(request), kind, searchParams.get("q") ?? "");
  return Response.json({ suggestions }, { headers: { "Cache-Control": "private, no-store" } });
}
