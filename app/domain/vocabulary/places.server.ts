import type { Locale } from "../identity";
import { country, type Division } from "./country.server";

// 省 市 区 县 are left out on both sides, so that 开化, 开化县, 衢州开化 and 浙江省衢州市开化县 are one place.
const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,，、·'’-]/g, "")
    .replace(/(?<=.)[省市区县]/g, "");

/** Ways to write a place: its own name, after its city, after its province, after both; in either language. */
function waysToWrite(path: Division[]): string[] {
  const own = path.at(-1)!;
  const above = [path.slice(0, -1), path.slice(0, 1), path.slice(1, -1), []].map((levels) =>
    levels.filter((level) => level !== own),
  );
  const chinese = above.map((levels) => fold([...levels, own].map(({ zh }) => zh).join("")));
  const english = above.map((levels) => fold([own, ...[...levels].reverse()].map(({ en }) => en).join("")));
  return [...new Set([own.code, ...chinese, ...english])];
}

function pathTo(place: Division): Division[] {
  const path: Division[] = [];
  for (let level: Division | undefined = place; level; level = level.parent ? country().get(level.parent) : undefined) {
    path.unshift(level);
  }
  return path;
}

/** A place with the level above it, as people give an address: 衢州市开化县 / Kaihua, Quzhou. An unknown code as it is. */
export function placeName(code: string, locale: Locale): string {
  const place = country().get(code);
  const path = place ? pathTo(place).slice(-2) : [];
  if (path.length === 0) return code;
  return locale === "en"
    ? path
        .map(({ en }) => en)
        .reverse()
        .join(", ")
    : path.map(({ zh }) => zh).join("");
}

let written: Map<string, Division[]> | undefined;

function placesByWriting() {
  if (written) return written;
  written = new Map();
  for (const place of country().values()) {
    for (const way of waysToWrite(pathTo(place))) {
      const known = written.get(way);
      if (known) known.push(place);
      else written.set(way, [place]);
    }
  }
  return written;
}

/**
 * The places that a piece of writing can mean; one, when it is enough. "吉林市" is the city, "吉林" is two; what
 * `placeName` wrote is always the place it was written for.
 */
export function findDivisions(text: string): Division[] {
  const asked = text.trim();
  const found = placesByWriting().get(fold(asked)) ?? [];
  const named = found.filter(({ code }) => asked === placeName(code, "zh-CN") || asked === placeName(code, "en"));
  if (named.length > 0) return named;
  const whole = found.filter(({ zh }) => asked.endsWith(zh));
  return whole.length > 0 ? whole : found;
}

/** Places whose writing begins so, the shortest first: for suggestions while somebody types. */
export function suggestDivisions(text: string, take = 12): Division[] {
  const start = fold(text);
  if (start === "") return [];
  const ways = [...placesByWriting().keys()].filter((way) => way.startsWith(start)).sort((a, b) => a.length - b.length);
  return [...new Set(ways.flatMap((way) => placesByWriting().get(way)!))].slice(0, take);
}
