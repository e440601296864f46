import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { DEMO_PASSWORD, people } from "../../../prisma/world";
import type { Person } from "../../support/person";
import { logIn } from "./entering";
import type { Story } from "./story";

/** Logs in, opens the papers of the studio and verifies it. */
export async function verifyStudio(official: Person, { studio }: Story) {
  await logIn(official, people.caseOfficer.email, DEMO_PASSWORD);
  await official.follow("common:nav.verification");
  await official.arrives("office:queue.title");
  await official.follow(studio.name);
  await official.arrives(studio.name);
  await official.follow("office:decision.approve");
  await official.write("office:decision.evidenceNote", "执照原件照片，代码校验位一致，授权到年底");
  await official.check();
  await official.press("office:decision.approve");
  await official.reads("office:decision.approved");
}

/** Finds the placement in the ledger, and again in the sheet that a spreadsheet opens. */
export async function seePlacement(official: Person, { creative, studio, production }: Story) {
  await official.visit("/office");
  await official.check();
  await official.follow("common:nav.placements");
  await official.arrives("engagements:office.title");
  await official.page.getByRole("row", { name: creative.name }).waitFor();
  const download = official.page.waitForEvent("download");
  await official.page.locator('a[href^="/office/placements.csv"]').click();
  const sheet = readFileSync(await (await download).path(), "utf8");
  expect(sheet.charCodeAt(0)).toBe(0xfeff);
  const [headers, ...rows] = sheet.slice(1).trim().split("\r\n");
  expect(headers).toContain("工种");
  const row = rows.find((line) => line.includes(creative.name));
  expect(row).toContain(studio.name);
  expect(row).toContain(production.title);
}
