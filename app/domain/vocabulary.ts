import type { Locale } from "./identity";
import { quzhou } from "./vocabulary/divisions";
import { genres as genreList } from "./vocabulary/genres";
import { languages as languageList } from "./vocabulary/languages";
import { departments as departmentList, roles as roleList } from "./vocabulary/roles";

/** A thing with a code of ours and a name in both languages. */
export type Named = { readonly code: string; readonly zh: string; readonly en: string };
export type Department = (typeof departmentList)[number]["code"];
export type Role = Named & { readonly department: Department };
export type Genre = Named & { readonly list: "filing" | "market" };

export const departments: readonly (Named & { code: Department })[] = departmentList;
export const roles: readonly Role[] = roleList;
export const genres: readonly Genre[] = genreList;
export const languages: readonly Named[] = languageList;
/** The six counties of Quzhou, without the city itself. */
export const quzhouCounties: readonly Named[] = quzhou.slice(1);
export const QUZHOU = "330800";

const named = (list: readonly Named[]) => new Map(list.map((entry) => [entry.code, entry]));
const rolesByCode = new Map(roleList.map((entry) => [entry.code as string, entry as Role]));
const genresByCode = named(genreList);
const departmentsByCode = named(departmentList);
const languagesByCode = named(languageList);
const quzhouByCode = named(quzhou);

/** The name in a language; a code that no list has is shown as it is. */
export const nameIn = (entry: Named | undefined, code: string, locale: Locale) =>
  entry ? (locale === "en" ? entry.en : entry.zh) : code;

export const isRole = (code: string) => rolesByCode.has(code);
export const isGenre = (code: string) => genresByCode.has(code);
/** A county of Quzhou, or the city itself. */
export const isQuzhou = (code: string | null | undefined) => Boolean(code?.startsWith("3308"));

export const roleName = (code: string, locale: Locale) => nameIn(rolesByCode.get(code), code, locale);
export const genreName = (code: string, locale: Locale) => nameIn(genresByCode.get(code), code, locale);
export const departmentName = (code: string, locale: Locale) => nameIn(departmentsByCode.get(code), code, locale);
/** Names in Quzhou only; elsewhere use divisionName of vocabulary.server. */
export const quzhouName = (code: string, locale: Locale) => nameIn(quzhouByCode.get(code), code, locale);
export const departmentOf = (code: string): Department | null => rolesByCode.get(code)?.department ?? null;

/** Crafts under their departments, in the order of a call sheet: for selects and checkbox groups. */
export const rolesByDepartment = departments.map((department) => ({
  department,
  roles: roles.filter((role) => role.department === department.code),
}));

/**
 * The canonical form of a BCP 47 tag ("zh-cn" → "zh-CN", "zh-yue" → "yue", "cmn" → "zh"), or null where the
 * text is not well formed. Tags outside our list are allowed.
 */
export function languageTag(text: string): string | null {
  // ECMA-402 knows neither extended languages nor tags that are private as a whole (RFC 5646, 2.1).
  const tag = text.trim().replace(/^[a-z]{2,3}-(?=[a-z]{3}(-|$))/i, "");
  if (/^x(-[a-z0-9]{1,8})+$/i.test(tag)) return tag.toLowerCase();
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The name of a language; for tags outside our list, the one Unicode's data has. */
export function languageName(tag: string, locale: Locale): string {
  const known = languagesByCode.get(tag);
  if (known) return nameIn(known, tag, locale);
  if (tag.startsWith("x-")) return tag;
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
