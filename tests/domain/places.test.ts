import { describe, expect, test } from "vitest";
import type { Locale } from "~/domain/identity";
import {
  findDivisions,
  listCities,
  listCounties,
  listProvinces,
  placeName,
  suggestDivisions,
} from "~/domain/vocabulary.server";

const counties = listProvinces().flatMap(({ code }) =>
  listCities(code).flatMap((city) => [city, ...listCounties(city.code)]),
);
const names = (places: { zh: string }[]) => places.map(({ zh }) => zh);

describe("a place as people write it", () => {
  test.each([
    ["开化"],
    ["开化县"],
    ["衢州开化"],
    ["浙江开化县"],
    ["浙江省衢州市开化县"],
    ["浙江省 衢州市 开化县"],
    ["kaihua"],
    ["Kaihua, Quzhou"],
    ["Kaihua, Quzhou, Zhejiang"],
    ["330824"],
  ])("%s is Kaihua", (text) => expect(findDivisions(text).map(({ code }) => code)).toEqual(["330824"]));

  test("one name of several places is all of them, until its kind or its city is said", () => {
    expect(findDivisions("鼓楼区").length).toBeGreaterThan(1);
    expect(names(findDivisions("南京鼓楼区"))).toEqual(["鼓楼区"]);
    expect(names(findDivisions("吉林"))).toEqual(["吉林省", "吉林市"]);
    expect(names(findDivisions("吉林市"))).toEqual(["吉林市"]);
  });

  test("a town, or nothing, is none", () => {
    for (const text of ["横店", "", "…"]) expect(findDivisions(text)).toEqual([]);
  });

  test("every place in the country is found by the name we write for it", () => {
    // Two counties and the cities around them are one word in pinyin; their Chinese names tell them apart.
    const alike = new Set(["130107", "130121", "622901", "622921", "653201", "653221", "654002", "654021"]);
    const lost = (locale: Locale) =>
      counties.filter(
        ({ code }) =>
          findDivisions(placeName(code, locale))
            .map((found) => found.code)
            .join() !== code,
      );
    expect(lost("zh-CN").map(({ zh }) => zh)).toEqual([]);
    expect(
      lost("en")
        .filter(({ code }) => !alike.has(code))
        .map(({ en }) => en),
    ).toEqual([]);
  });
});

test("suggestions begin as what was typed, the nearest first", () => {
  expect(names(suggestDivisions("衢"))).toContain("开化县");
  expect(names(suggestDivisions("kaih"))).toEqual(["开化县"]);
  expect(suggestDivisions(" ")).toEqual([]);
  expect(suggestDivisions("a").length).toBeLessThanOrEqual(12);
});
