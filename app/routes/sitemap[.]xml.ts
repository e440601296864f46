import type { LoaderFunctionArgs } from "@remix-run/node";
import { origin } from "~/http/origin.server";
import { pageOf } from "~/http/page-number";
import { sitemap } from "~/http/sitemap.server";
import { xmlResponse } from "~/http/xml";

export async function loader({ request }: LoaderFunctionArgs) {
  return xmlResponse(await sitemap(origin(), pageOf(new URL(request.url).searchParams)), "application/xml");
}
