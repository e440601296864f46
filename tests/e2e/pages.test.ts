import { describe, expect, test } from "vitest";
import type { Role } from "../../prisma/world";
import { setScene } from "../routes/scene";
import type { Person } from "../support/person";
import { openStage } from "../support/stage";
import { gatherCrowd } from "./pages/crowd";
import { look, type Language, type Size } from "./pages/looking";
import { everyPage, type Page } from "./pages/routes";
import { furtherPages, inTheDark } from "./pages/states";

let pages: Page[];
const stage = openStage(async (cast) => {
  await gatherCrowd(cast);
  pages = [...everyPage(await setScene(cast)), ...furtherPages(cast)];
});

type Seen = { language: Language; dark?: boolean; sizes: [Size, Size] };

/** Opens pages one after the other, each as somebody it is for, and gathers what is wrong with them. */
async function lookAt(chosen: Page[], { language, dark, sizes }: Seen) {
  const readers = new Map<Role | null, Person>();
  const problems: string[] = [];
  for (const { as, name, address } of chosen) {
    const reader =
      readers.get(as) ?? (await stage.enter({ as: as ?? undefined, language, dark, phone: sizes[0] === "phone" }));
    readers.set(as, reader);
    await reader.visit(address);
    problems.push(...(await look(reader, dark ? `${name}.dark` : name, language, sizes)));
  }
  for (const reader of readers.values()) await reader.close();
  return problems;
}

const inChinese: Seen = { language: "zh-CN", sizes: ["phone", "desk"] };
const inEnglish: Seen = { language: "en", sizes: ["desk", "phone"] };

const audiences: Record<string, (Role | null)[]> = {
  strangers: [null],
  creatives: ["screenwriter", "director", "editor", "gaffer", "subtitler"],
  studios: ["owner", "recruiter", "formerRecruiter", "otherOwner", "waitingOwner"],
  officials: ["caseOfficer", "approver", "administrator"],
};

describe("every page stands, fits every screen and is open to everyone, in both languages", () => {
  test.each(Object.entries(audiences))("those of %s", { timeout: 600_000 }, async (_, roles) => {
    const chosen = pages.filter(({ as }) => roles.includes(as));
    expect(chosen.length).toBeGreaterThan(5);
    const problems = await Promise.all([lookAt(chosen, inChinese), lookAt(chosen, inEnglish)]);
    expect(problems.flat()).toEqual([]);
  });

  test("those seen in the dark", { timeout: 600_000 }, async () => {
    const chosen = pages.filter(({ name }) => inTheDark.test(name));
    expect(chosen.length).toBeGreaterThan(5);
    expect(await lookAt(chosen, { ...inChinese, dark: true })).toEqual([]);
  });
});
