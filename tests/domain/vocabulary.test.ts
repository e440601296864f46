import { describe, expect, it } from "vitest";
import {
  departmentOf,
  departments,
  genres,
  isQuzhou,
  languageName,
  languages,
  languageTag,
  quzhouCounties,
  roleName,
  roles,
  rolesByDepartment,
} from "~/domain/vocabulary";
import {
  divisionName,
  divisionPath,
  findRole,
  iscoOf,
  isDivision,
  listCities,
  listCounties,
  listProvinces,
  roleLabels,
} from "~/domain/vocabulary.server";

const unique = (codes: readonly { code: string }[]) => new Set(codes.map(({ code }) => code)).size;

describe("lists", () => {
  it("have each code once, and each craft under one department", () => {
    for (const list of [roles, genres, languages, departments]) expect(unique(list)).toBe(list.length);
    expect(rolesByDepartment.flatMap((group) => group.roles)).toHaveLength(roles.length);
    expect(departmentOf("gaffer")).toBe("lighting");
    expect(departmentOf("wizard")).toBeNull();
  });

  it("name a code in both languages, and show an unknown one as it is", () => {
    expect([roleName("editor", "zh-CN"), roleName("editor", "en"), roleName("wizard", "en")]).toEqual([
      "剪辑师",
      "Editor",
      "wizard",
    ]);
  });
});

describe("crafts", () => {
  it.each([
    ["摄指", "director-of-photography"],
    ["1st AD", "executive-director"],
    ["1ST-ad", "executive-director"],
    ["导演", "director"],
    ["gaffer", "gaffer"],
    ["AIGC制作", "aigc-artist"],
    ["魔法师", null],
  ])("%s is %s", (word, code) => expect(findRole(word)).toBe(code));

  it("are never found by a word that names another", () => {
    for (const { code, zh, en } of roles)
      expect([findRole(code), findRole(zh), findRole(en)]).toEqual([code, code, code]);
    for (const { code } of roles) for (const word of roleLabels(code)) expect(findRole(word)).not.toBeNull();
  });

  it("know their unit group where one fits", () =>
    expect([iscoOf("director"), iscoOf("producer")]).toEqual(["2654", null]));
});

describe("places", () => {
  it.each([
    ["330824", "开化县", "浙江省衢州市开化县", "Kaihua, Quzhou, Zhejiang"],
    ["330881", "江山市", "浙江省衢州市江山市", "Jiangshan, Quzhou, Zhejiang"],
    ["110105", "朝阳区", "北京市朝阳区", "Chaoyang, Beijing"],
    ["419001", "济源市", "河南省济源市", "Jiyuan, Henan"],
    ["441900", "东莞市", "广东省东莞市", "Dongguan, Guangdong"],
    ["610100", "西安市", "陕西省西安市", "Xi’an, Shaanxi"],
    ["331127", "景宁畲族自治县", "浙江省丽水市景宁畲族自治县", "Jingning, Lishui, Zhejiang"],
    ["331102", "莲都区", "浙江省丽水市莲都区", "Liandu, Lishui, Zhejiang"],
    ["340523", "和县", "安徽省马鞍山市和县", "Hexian, Ma’anshan, Anhui"],
    ["810000", "香港特别行政区", "香港特别行政区", "Hong Kong"],
    ["999999", "999999", "999999", "999999"],
  ])("%s is %s", (code, name, full, english) => {
    expect(divisionName(code, "zh-CN")).toBe(name);
    expect(divisionName(code, "zh-CN", { full: true })).toBe(full);
    expect(divisionName(code, "en", { full: true })).toBe(english);
  });

  it("are the whole country: 34 provinces, and every county below one", () => {
    expect(listProvinces()).toHaveLength(34);
    const counties = listProvinces().flatMap(({ code }) => listCities(code).flatMap((city) => listCounties(city.code)));
    expect(counties.length).toBeGreaterThan(2700);
    for (const { code } of counties) expect(divisionPath(code)[0]!.code.slice(0, 2)).toBe(code.slice(0, 2));
    expect(listCounties("330800").map(({ code }) => code)).toEqual(quzhouCounties.map(({ code }) => code));
  });

  it("leave out what is no place: placeholder levels and development zones", () => {
    for (const code of ["110100", "330801", "419000", "130171", "33", ""])
      expect([code, isDivision(code)]).toEqual([code, false]);
    expect([isQuzhou("330824"), isQuzhou("330106"), isQuzhou(null)]).toEqual([true, false, false]);
  });
});

describe("languages", () => {
  it.each([
    ["zh-cn", "zh-CN"],
    ["cmn", "zh"],
    ["zh-yue", "yue"],
    ["zh-cmn", "zh"],
    ["x-quzhou", "x-quzhou"],
    [" EN-us ", "en-US"],
    ["zh_CN", null],
    ["", null],
    ["普通话", null],
  ])("%s is %s", (text, tag) => expect(languageTag(text)).toBe(tag));

  it("have a name, also outside the list", () => {
    expect([languageName("wuu", "zh-CN"), languageName("sw", "en"), languageName("x-quzhou", "en")]).toEqual([
      "吴语",
      "Swahili",
      "x-quzhou",
    ]);
  });
});
