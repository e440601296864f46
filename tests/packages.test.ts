import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

/** Where Node would find a package from another one, in the tree that the lock file describes. */
function found(from: string, name: string): boolean {
  if (packages[`${from}/node_modules/${name}`]) return true;
  const above = from.lastIndexOf("/node_modules/");
  return above === -1 ? `node_modules/${name}` in packages : found(from.slice(0, above), name);
}

// A registry that lacks another platform's package drops it from the lock file, and npm ci then refuses everywhere.
test("the lock file names the packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !found(from, name)),
  );
  expect(missing).toEqual([]);
});
