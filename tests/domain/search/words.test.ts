import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithPlaces } from "~/domain/search/text/folding.server";
import { encode, encodeBeginning } from "~/domain/search/meilisearch/shaping.server";
import { looseTermsOf } from "~/domain/search/text/parting.server";
import { soundsOf } from "~/domain/search/text/sounds.server";
import { slipsBetween } from "~/domain/search/text/spelling";
import { matchAll } from "~/domain/search/text/tokens.server";
import { isSingle, lexemesAsked, lexemesOf, termsOf } from "~/domain/search/text/words.server";

describe("folding", () => {
  it.each([
    ["ＡＢＣ１２３", "abc123"],
    ["編劇 導演 攝影", "编剧 导演 摄影"],
    ["Café Ürümqi", "cafe urumqi"],
    ["ガール", "ガール"],
    ["", ""],
  ])("%s becomes %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("knows where each folded character stood", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { folded, starts, ends } = foldWithPlaces(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        expect(starts.every((start, index) => start < ends[index]! && ends[index]! <= text.length)).toBe(true);
      }),
    );
  });
});

describe("lexemes", () => {
  it.each([
    ["短剧编剧", ["短剧", "剧编", "编剧", "剧"]],
    ["ai漫剧", ["ai", "漫剧", "剧"]],
    ["12月7日", ["12月", "7", "日"]],
    ["make-up artist", ["make", "up", "artist"]],
    ["4k", ["4k"]],
    ["《》，！", []],
  ])("of %s", (text, lexemes) => expect(lexemesOf(text)).toEqual(lexemes));

  it("are such that every part of a Chinese text finds it", () => {
    const han = fc.string({ unit: fc.constantFrom(..."衢集开化纸信安江夜航"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, one, other) => {
        const [from, to] = [one % text.length, (one % text.length) + 1 + (other % 4)];
        const has = lexemesOf(text);
        for (const run of termsOf(text.slice(from, to)).flatMap((term) => term.runs)) {
          const found = (asked: string) => has.some((one) => one === asked || (isSingle(run) && one.startsWith(asked)));
          expect(lexemesAsked(run).every(found)).toBe(true);
        }
      }),
    );
  });
});

describe("a query", () => {
  it("has at most ten words", () => {
    expect(termsOf("一 二 三 四 五 六 七 八 九 十 十一 十二")).toHaveLength(10);
  });

  it("asks for every word, and lets the last go on if it is Latin", () => {
    expect(matchAll(termsOf("导演 kai"))).toBe("('导演' & ('kai':* | 'py:kai':* | 'pi:kai':*))");
    expect(matchAll(termsOf("kai 导演"))).toBe("(('kai' | 'py:kai' | 'pi:kai') & '导演')");
    expect(matchAll(termsOf("！"))).toBeNull();
  });

  it.each([
    ["找一个会写悬疑的编剧", ["悬疑", "编剧"]],
    ["有没有会说衢州话的演员", ["衢州话", "演员"]],
    ["住在开化的航拍师", ["开化", "航拍师"]],
    ["十二月在龙游拍戏", ["12月", "龙游"]],
    ["谁懂漫剧分镜", ["漫剧", "分镜"]],
    ["looking for a director of photography in Quzhou", ["director of photography", "quzhou"]],
    ["顾望舒", ["顾望舒"]],
    ["我想要", []],
  ])("of %s says what matters: %j", (q, words) => {
    expect(looseTermsOf(q).map(({ runs }) => runs.map(({ text }) => text).join(" "))).toEqual(words);
  });

  it("cannot leave its quotes", () => {
    fc.assert(
      fc.property(fc.string(), (q) => {
        const match = matchAll(termsOf(q)) ?? "";
        expect(match.replace(/'[^'\\]*'/g, "")).toMatch(/^[ &|():*]*$/);
      }),
    );
  });
});

describe("sounds", () => {
  it.each([
    ["顾望舒", { person: true }, ["gu", "guwang", "guwangshu", "wangshu", "shu"], ["gws", "ws"]],
    ["单雄信", { person: true }, ["shanxiongxin", "danxiongxin", "xiongxin"], ["sxx", "dxx"]],
    ["吕布", {}, ["lvbu", "lubu", "bu"], ["lb"]],
    ["abc", {}, [], []],
  ])("of %s", (text, as, pinyin, initials) => {
    const sounds = soundsOf(text, as);
    expect(sounds.pinyin).toEqual(expect.arrayContaining(pinyin));
    expect(sounds.initials).toEqual(expect.arrayContaining(initials));
    if (pinyin.length === 0) expect(sounds).toEqual({ pinyin: [], initials: [], whole: [] });
  });
});

it("writes different lexemes as different words of letters", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom(..."ab1导演月q"), minLength: 1 })), (lexemes) => {
      const words = lexemes.map(encode);
      expect(new Set(words).size).toBe(lexemes.length);
      for (const word of words) expect(word).toMatch(/^[a-z]+$/);
    }),
  );
  expect(encode("导演").startsWith(encodeBeginning("导"))).toBe(true);
  expect(encode("演导").startsWith(encodeBeginning("导"))).toBe(false);
});

describe("slips", () => {
  it.each([
    ["premiere", "premiere", 0],
    ["premeire", "premiere", 1],
    ["premire", "premiere", 1],
    ["guwanshu", "guwangshu", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("between %s and %s: %s", (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });
});
