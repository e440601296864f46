import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCodeCheck, isCreditCode, normaliseCreditCode } from "~/domain/studios";

const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const anyCode = fc
  .tuple(
    fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 2 }),
    fc.array(fc.constantFrom(..."0123456789"), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(""))
  .map((first) => first + creditCodeCheck(first));

describe("the unified social credit code", () => {
  // The standard's own worked example, and codes that large firms and universities print on their sites.
  it.each([
    "91350100M000100Y43",
    "91330100799655058B",
    "9144030071526726XG",
    "914403001922038216",
    "91110000802100433B",
    "91110108551385082Q",
    "12100000470095016Q",
    "12100000400000624D",
  ])("takes %s", (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ["the standard's example of a wrong check character", "91350100M000100Y4Z"],
    ["two characters swapped", "91330100799655085B"],
    ["seventeen characters", "91330100799655058"],
    ["nineteen characters", "91330100799655058BB"],
    ["a letter where the place's digits stand", "91A30100799655058B"],
    ["the letter O for a zero", "9133O100799655058B"],
    ["nothing", ""],
  ])("refuses %s", (_what, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it("reads what people type: wide, spaced, in small letters", () => {
    expect(normaliseCreditCode(" ９１３３0100 7996-55058b ")).toBe("91330100799655058B");
  });

  it("notices every single wrong character", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...alphabet), (code, place, wrong) => {
        fc.pre(code[place] !== wrong);
        expect(isCreditCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
      }),
    );
  });

  it("notices two neighbours swapped", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(16), (code, place) => {
        const [a, b] = [code[place]!, code[place + 1]!];
        fc.pre(a !== b);
        expect(isCreditCode(code.slice(0, place) + b + a + code.slice(place + 2))).toBe(false);
      }),
    );
  });
});
