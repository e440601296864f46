import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawCard, drawPoster, type PosterWords } from "~/adapters/posters.server";
import { widthOf, wrap } from "~/adapters/posters/lettering.server";

const words: PosterWords = {
  language: "zh-CN",
  kicker: "《水亭门外》64集·信安影业",
  title: "执行导演",
  facts: [{ label: "工期", value: "12月7日–18日，12天" }],
  frame: { title: "水亭门外", tone: "pine" },
  foot: "扫码看全部条件，报名",
};
const size = async (picture: Buffer) => {
  const { format, width, height } = await sharp(picture).metadata();
  return { format, width, height };
};

describe("pictures to share", () => {
  it("are a card of 1200 × 630 and a poster of 1080 × 1920", async () => {
    expect(await size(await drawCard(words))).toEqual({ format: "png", width: 1200, height: 630 });
    const poster = await drawPoster(words, "https://quji.example/openings/1");
    expect(await size(poster)).toEqual({ format: "png", width: 1080, height: 1920 });
  });

  it("are drawn whatever they have to say", async () => {
    const odd = {
      ...words,
      title: '<b>&"\u0000 very long '.repeat(40),
      kicker: "",
      facts: [],
      frame: null,
      language: "en" as const,
    };
    expect(await size(await drawCard(odd))).toMatchObject({ width: 1200 });
    expect(await size(await drawPoster(odd, "https://quji.example/"))).toMatchObject({ height: 1920 });
  });

  it("carry the address as a code that differs with it", async () => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((id) => drawPoster(words, `https://quji.example/openings/${id}`)),
    );
    expect(one!.equals(two!)).toBe(false);
  });
});

describe("lines", () => {
  it.each([
    ["衢江短剧基地4号棚，两天在水亭门", 8, 3, ["衢江短剧基地4号", "棚，两天在水亭门"]],
    ["Executive director, second unit", 12, 2, ["Executive director,", "second unit"]],
    ["一二三四五六七八九十", 4, 2, ["一二三四", "五六七…"]],
    ["", 10, 2, []],
  ])("%s", (text, ems, most, lines) => {
    expect(wrap(text, ems, most)).toEqual(lines);
  });

  it("never begin with a closing mark, never run over where they could be parted, and lose nothing while there is room", () => {
    const chinese = fc.string({ unit: fc.constantFrom(..."衢江短剧基地4号棚，。、两天在水亭门外"), maxLength: 80 });
    fc.assert(
      fc.property(chinese, fc.integer({ min: 6, max: 30 }), (text, ems) => {
        const lines = wrap(text, ems, 100);
        expect(lines.join("")).toBe(text);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、]/);
        for (const line of lines) expect(widthOf(line.replace(/[，。、]+$/, ""))).toBeLessThanOrEqual(ems + 1);
      }),
    );
  });
});
