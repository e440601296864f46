import fc from "fast-check";
import { expect, it } from "vitest";
import { markerOf } from "~/domain/search/marking.server";

const marked = (q: string, text: string, as?: Parameters<ReturnType<typeof markerOf>>[1]) =>
  markerOf(q)(text, as)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join("");

it.each([
  ["导演", "执行导演，B组", {}, "执行[导演]，B组"],
  ["導演", "执行导演", {}, "执行[导演]"],
  ["导演", "執行導演", {}, "執行[導演]"],
  ["ＤＩＲ", "Executive Director", {}, "Executive [Dir]ector"],
  ["execu director", "Executive director", {}, "Executive [director]"],
  ["12月", "12月7日–18日", {}, "[12月]7日–18日"],
  ["望舒", "顾望舒", {}, "顾[望舒]"],
  ["wangs", "顾望舒", { person: true }, "顾[望舒]"],
  ["gws", "顾望舒", { person: true }, "[顾望舒]"],
  ["shan", "单雄信", { person: true }, "[单]雄信"],
  ["daoyan", "执行导演", { spoken: true }, "执行[导演]"],
  ["daoyan", "执行导演", {}, "执行导演"],
  ["会写悬疑的编剧", "悬疑编剧", {}, "[悬疑编剧]"],
  ["", "顾望舒", {}, "顾望舒"],
  ["script", "<script>alert(1)</script>", {}, "<[script]>alert(1)</[script]>"],
])("%s in %s", (q, text, as, expected) => expect(marked(q, text, as)).toBe(expected));

it("changes no character of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (q, text) => {
      const segments = markerOf(q)(text, { spoken: true, person: true });
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      expect(segments.every((segment) => segment.text !== "")).toBe(true);
    }),
  );
});
