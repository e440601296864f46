import { openApi } from "~/http/openapi.server";

export async function loader() {
  return Response.json(openApi(), {
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" },
  });
}
