import fc from "fast-check";
import { expect, test } from "vitest";
import { nextStep, steps, type Completeness, type Step } from "~/domain/profiles";

const today = "2026-11-24";
const done: Record<Step, Partial<Completeness>> = {
  headline: { headline: "导演" },
  work: { credits: [1] },
  publication: { visibility: "public" },
  availability: { availabilityChangedOn: today },
  portrait: { portrait: {} },
  home: { homeDivision: "330824" },
  skills: { skills: ["分镜"] },
  rates: { rates: [1] },
  bio: { bio: "…" },
  languages: { languages: ["zh"] },
};
const empty: Completeness = {
  headline: "",
  bio: "",
  skills: [],
  languages: [],
  homeDivision: null,
  visibility: "hidden",
  rates: [],
  credits: [],
  links: [],
  pictures: [],
  clips: [],
  portrait: null,
  availabilityChangedOn: null,
};
const with_ = (chosen: readonly Step[]): Completeness => Object.assign({}, empty, ...chosen.map((step) => done[step]));

test("a profile that follows every hint lacks nothing, and is asked for each thing once", () => {
  fc.assert(
    fc.property(fc.subarray([...steps]), (already) => {
      const followed: Step[] = [...already];
      for (let step = nextStep(with_(followed), today); step; step = nextStep(with_(followed), today)) {
        expect(followed).not.toContain(step);
        followed.push(step);
      }
      expect([...followed].sort()).toEqual([...steps].sort());
    }),
  );
});

test("whoever has no credit yet may show a clip instead", () => {
  expect(nextStep({ ...with_(["headline"]), clips: [1] }, today)).toBe("publication");
});

test("dates that nobody touched for a month are asked again", () => {
  const all = with_(steps);
  expect(nextStep({ ...all, availabilityChangedOn: "2026-10-25" }, today)).toBeNull();
  expect(nextStep({ ...all, availabilityChangedOn: "2026-10-24" }, today)).toBe("availability");
});
