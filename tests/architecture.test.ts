import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// The order of the domain: a module may import those before it, by their front doors only.
const order = [
  ["days", "money", "vocabulary", "errors", "events", "fields"],
  ["audit"],
  ["identity"],
  ["profiles", "studios"],
  ["screening"],
  ["openings"],
  ["engagements"],
  ["hiring"],
  ["sheets"],
  ["search", "demonstration"],
  ["alerts"],
  ["notifications"],
];
const forbiddenNames = /(^|\/)(utils?|lib|helpers?|services?|common|misc|shared)(\/|\.[a-z]|$)/;
const mostLines = 300;

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("adapters/generated/"))
  .map((file) => {
    const text = readFileSync(path.join("app", file), "utf8");
    return { file: file.replace(/\\/g, "/"), text, imports: importsOf(file, text) };
  });

/** What a file imports from the application, as paths below app/, with whether only types are meant. */
function importsOf(file: string, text: string) {
  const statements = text.matchAll(
    /(?:import|export)\s+(type\s)?[^;'"]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
  );
  return [...statements].flatMap(([, type, from, dynamic]) => {
    const target = from ?? dynamic!;
    if (target.startsWith("~/")) return [{ target: target.slice(2), types: Boolean(type) }];
    if (target.startsWith("."))
      return [{ target: path.posix.join(path.posix.dirname(file), target), types: Boolean(type) }];
    return [{ target: `package:${target}`, types: Boolean(type) }];
  });
}

const layerOf = (file: string) => file.split("/")[0]!;
const moduleOf = (file: string) => /^domain\/([a-z-]+)/.exec(file)?.[1] ?? null;
const isInside = (file: string) => file.split("/").length > 2;
const rank = (module: string) => order.findIndex((level) => level.includes(module));

/** Every import that a rule refuses, as "file imports target". */
const offences = (refuses: (file: string, target: string, types: boolean) => boolean) =>
  files.flatMap(({ file, imports }) =>
    imports
      .filter(({ target, types }) => refuses(file, target, types))
      .map(({ target }) => `${file} imports ${target}`),
  );

describe("layers", () => {
  test("adapters know nothing above them", () => {
    expect(
      offences((file, target) => layerOf(file) === "adapters" && /^(domain|http|ui|routes)\//.test(target)),
    ).toEqual([]);
  });

  test("the domain knows neither pages nor requests", () => {
    const foreign = /^(http|ui|routes|commands)\/|^package:(react|@remix-run|express|@conform-to)/;
    expect(offences((file, target) => layerOf(file) === "domain" && foreign.test(target))).toEqual([]);
  });

  test("pages' pieces import no server code", () => {
    const server = /\.server$|^adapters\/(?!clock)|^package:(@remix-run\/node|node:)/;
    expect(offences((file, target, types) => layerOf(file) === "ui" && server.test(target) && !types)).toEqual([]);
  });

  test("only the domain and the adapters touch the database", () => {
    const database = /^adapters\/(db\.server|generated)|^package:(@prisma|pg$)/;
    const allowed = new Set(["domain", "adapters"]);
    // The doors open and close the house, and health asks whether it stands.
    const doors = /^(server|worker\.server)\.ts$|^commands\/|^http\/health\.server\.ts$/;
    expect(
      offences((file, target) => !allowed.has(layerOf(file)) && !doors.test(file) && database.test(target)),
    ).toEqual([]);
  });

  test("routes ask front doors, never the insides or the outside world", () => {
    const insides = (target: string) => moduleOf(target) !== null && isInside(target);
    const outside = /^adapters\/(?!clock|env\.server|files\.server|posters\.server|house\.server)/;
    expect(offences((file, target) => layerOf(file) === "routes" && (insides(target) || outside.test(target)))).toEqual(
      [],
    );
  });
});

describe("the domain's order", () => {
  test("every module has its place", () => {
    const modules = new Set(files.map(({ file }) => moduleOf(file)).filter((module) => module !== null));
    expect([...modules].filter((module) => rank(module) === -1)).toEqual([]);
  });

  test("modules import downwards", () => {
    const upward = offences((file, target, types) => {
      const [from, to] = [moduleOf(file), moduleOf(target)];
      if (!from || !to || from === to) return false;
      // Vocabulary names the types of its neighbours: a recorded event names its actor's role.
      if (types && !target.endsWith(".server")) return false;
      return rank(to) > rank(from) || (rank(to) === rank(from) && rank(from) > 0);
    });
    expect(upward.filter((line) => !/^domain\/(audit|events)[./].* imports domain\/identity$/.test(line))).toEqual([]);
  });

  test("a module's insides are imported by itself alone", () => {
    expect(
      offences((file, target) => {
        const to = moduleOf(target);
        return to !== null && isInside(target) && moduleOf(file) !== to;
      }),
    ).toEqual([]);
  });

  test("nothing imports in a circle at run time", () => {
    const known = new Map(files.map((entry) => [entry.file.replace(/\.(tsx?|mjs)$/, ""), entry]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (name: string, trail: string[]) => {
      if (trail.includes(name)) return void circles.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
      if (done.has(name)) return;
      for (const { target, types } of known.get(name)?.imports ?? []) {
        if (!types && known.has(target)) walk(target, [...trail, name]);
      }
      done.add(name);
    };
    for (const name of known.keys()) walk(name, []);
    expect(circles).toEqual([]);
  });

  test("a form's schemas stay out of vocabulary", () => {
    const vocabulary = /^domain\/[a-z-]+\.ts$/;
    expect(offences((file, target) => vocabulary.test(file) && target === "package:zod")).toEqual([]);
  });
});

describe("names and sizes", () => {
  test("no file or folder is named for nothing", () => {
    expect(files.map(({ file }) => file).filter((file) => forbiddenNames.test(file))).toEqual([]);
  });

  test("no file is longer than a reader's patience", () => {
    const long = files.filter(({ text }) => text.split("\n").length > mostLines);
    expect(long.map(({ file, text }) => `${file}: ${text.split("\n").length}`)).toEqual([]);
  });

  test("loaders and actions are plain functions, so that the compiler can leave them out of the browser", () => {
    const wrapped = files.filter(
      ({ file, text }) => layerOf(file) === "routes" && /export const (loader|action)\b/.test(text),
    );
    expect(wrapped.map(({ file }) => file)).toEqual([]);
  });

  test("no route holds more than one action's worth of verbs", () => {
    const switches = files.filter(
      ({ file, text }) => layerOf(file) === "routes" && /["'](intent|_action)["']/.test(text),
    );
    expect(switches.map(({ file }) => file)).toEqual([]);
  });
});
