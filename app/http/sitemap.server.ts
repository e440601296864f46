import { countOpenings, listOpeningAddresses } from "~/domain/openings.server";
import { countPublicProfiles, listProfileAddresses } from "~/domain/profiles.server";
import { listStudioAddresses } from "~/domain/studios.server";
import { paths } from "./paths";
import { xml } from "./xml";

/** Openings and profiles of one page each; the format allows 50,000 addresses in all. */
const EACH = 20_000;

const fixed = [
  paths.front(),
  paths.openings(),
  paths.profiles(),
  paths.studios(),
  paths.programmes(),
  paths.privacy(),
  paths.promises(),
];

/** How many pages the sitemap has; robots.txt names each. */
export async function countSitemapPages(): Promise<number> {
  const counts = await Promise.all([countOpenings(), countPublicProfiles()]);
  return Math.max(1, ...counts.map((count) => Math.ceil(count / EACH)));
}

/** Every public page there is, what changed last first; from page 2 on only openings and profiles go on. */
export async function sitemap(origin: string, page: number): Promise<string> {
  const [openings, profiles, studios] = await Promise.all([
    listOpeningAddresses(page, EACH),
    listProfileAddresses(page, EACH),
    page === 1 ? listStudioAddresses() : [],
  ]);
  const entries = [
    ...(page === 1 ? fixed.map((path) => url(origin + path)) : []),
    ...openings.map(({ id, updatedAt }) => url(origin + paths.opening(id), updatedAt)),
    ...studios.map(({ id, updatedAt }) => url(origin + paths.studio(id), updatedAt)),
    ...profiles.map(({ id, updatedAt }) => url(origin + paths.profile(id), updatedAt)),
  ];
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>`;
}

const url = (address: string, updatedAt?: Date) =>
  `<url><loc>${xml(address)}</loc>${updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ""}</url>`;
