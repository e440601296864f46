import type { Role } from "../../../prisma/world";
import { addressOf, listRoutes } from "../../routes/manifest";
import { policies, type Policy, type Thing } from "../../routes/policies";

/** One page of the site: whose eyes see it, under which name its picture is kept, and where it is. */
export type Page = { as: Role | null; name: string; address: string };

/** Who looks at a page: somebody it is for. */
const viewerOf = ({ who }: Policy): Role | null =>
  who === "anyone" || who === "nobody" ? null : who === "logged in" ? "screenwriter" : who[0]!;

/** Every page of every route as somebody sees it who may open it. */
export function everyPage(scene: Record<Thing, string>): Page[] {
  return listRoutes()
    .filter(({ shows }) => shows)
    .map((route) => ({
      as: viewerOf(policies[route.id]!),
      name: route.id.replace(/^routes\/(_public\.)?/, "").replace(/[$_]/g, ""),
      address: addressOf(route, policies[route.id]!, (thing) => scene[thing]),
    }));
}
