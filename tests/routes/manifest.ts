import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Policy, Thing } from "./policies";

type Listed = { id: string; path?: string; file: string; children?: Listed[] };

/** A route as the compiler sees it: the address it answers, and what its file does. */
export type Route = {
  id: string;
  address: string;
  loads: boolean;
  acts: boolean;
  /** A page of its own, neither a frame around others nor a file nor a bare act. */
  shows: boolean;
};

/** Every route of the manifest but the root. */
export function listRoutes(): Route[] {
  const [root] = JSON.parse(execFileSync("npx", ["remix", "routes", "--json"], { encoding: "utf8" })) as Listed[];
  return flatten(root!.children!, "");
}

function flatten(listed: Listed[], base: string): Route[] {
  return listed.flatMap(({ id, path: part, file, children }) => {
    const address = part ? `${base}/${part}` : base;
    const source = readFileSync(path.join("app", file), "utf8");
    const own = {
      id,
      address: address || "/",
      loads: /export (async )?function loader|export \{[^}]*\bloader\b/.test(source),
      acts: /export (async )?function action/.test(source),
      shows: !children && /export (default|\{ default)/.test(source),
    };
    return [own, ...flatten(children ?? [], address)];
  });
}

/** The address of a route with things in the place of its parameters. */
export function addressOf({ address }: Route, { with: named = {} }: Policy, things: (thing: Thing) => string): string {
  return address.replace(/:(\w+)|\*/g, (found, name: string | undefined) => {
    const thing = named[name ?? "*"];
    if (!thing) throw new Error(`${address}: what is ${found}?`);
    return thing.startsWith("=") ? thing.slice(1) : encodeURIComponent(things(thing as Thing));
  });
}
