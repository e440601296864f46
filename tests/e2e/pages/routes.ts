import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { policies, type Policy, type Thing } from "../../routes/policies";
import type { Role } from "../../../prisma/world";

type Route = { id: string; path?: string; file: string; children?: Route[] };

/** One page of the site: whose eyes see it, under which name its picture is kept, and where it is. */
export type Page = { as: Role | null; name: string; address: string };

/** Routes that show a page of their own, from the compiler's manifest: no frames around others, no files, no bare acts. */
function listPages(routes: Route[], base = ""): { id: string; address: string }[] {
  return routes.flatMap(({ id, path: part, file, children }) => {
    const address = part ? `${base}/${part}` : base;
    if (children) return listPages(children, address);
    const source = readFileSync(path.join("app", file), "utf8");
    return /export (default|\{ default)/.test(source) && /loader/.test(source) ? [{ id, address: address || "/" }] : [];
  });
}

function addressOf(address: string, { with: named = {} }: Policy, scene: Record<Thing, string>) {
  return address.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
    const thing = named[name ?? "*"]!;
    return thing.startsWith("=") ? thing.slice(1) : encodeURIComponent(scene[thing as Thing]);
  });
}

/** Who looks at a page: somebody it is for. */
const viewerOf = ({ who }: Policy): Role | null =>
  who === "anyone" || who === "nobody" ? null : who === "logged in" ? "screenwriter" : who[0]!;

/** Every page of every route as somebody sees it who may open it. */
export function everyPage(scene: Record<Thing, string>): Page[] {
  const manifest = JSON.parse(execFileSync("npx", ["remix", "routes", "--json"], { encoding: "utf8" })) as Route[];
  return listPages(manifest).map(({ id, address }) => ({
    as: viewerOf(policies[id]!),
    name: id.replace(/^routes\/(_public\.)?/, "").replace(/[$_]/g, ""),
    address: addressOf(address, policies[id]!, scene),
  }));
}
