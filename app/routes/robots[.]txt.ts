import { origin } from "~/http/origin.server";
import { countSitemapPages } from "~/http/sitemap.server";

/** What is personal or changes with the reader is not for search engines. */
const closed = ["/account", "/talent", "/studio/", "/office", "/messages", "/design", "/unsubscription", "/api/"];

export async function loader() {
  const pages = await countSitemapPages();
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    ...Array.from(
      { length: pages },
      (_, index) => `Sitemap: ${origin()}/sitemap.xml${index > 0 ? `?page=${index + 1}` : ""}`,
    ),
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
