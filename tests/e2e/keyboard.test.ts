import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { openings, productions } from "../../prisma/world";
import type { Person } from "../support/person";
import { openStage } from "../support/stage";

const stage = openStage();
const MOST_STEPS = 80;

/** The outline of what has the focus: how wide it is drawn, and whether the eye can find it. */
const focusOf = ({ page }: Person) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    // The button inside a date is the browser's own, and so is its ring.
    const ownRing = element.matches('[type="date"]:not(:focus)');
    return {
      what: element.outerHTML.slice(0, 120),
      outline: ownRing ? Infinity : outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    };
  });

/** Presses Tab until this has the focus; on the way, wherever the focus rests can be seen. */
async function tabTo(person: Person, target: Locator) {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await person.page.keyboard.press("Tab");
    const { what, outline, seen } = await focusOf(person);
    expect(seen, `the focus is out of sight on ${what}`).toBe(true);
    expect(outline, `the focus has no outline on ${what}`).toBeGreaterThanOrEqual(2);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

test("from the front page to an application by the keyboard alone", async () => {
  const director = await stage.enter({ as: "director" });
  const { page, say } = director;
  const { keyboard } = page;
  await director.visit("/");

  await tabTo(director, page.getByRole("link", { name: say("common:skip") }));
  await keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement!.closest("main") !== null || location.hash === "#main")).toBe(
    true,
  );

  await tabTo(director, director.field("front:search.label"));
  await keyboard.type("shuitingmen");
  await keyboard.press("Enter");
  const hits = page.locator(".results").getByRole("listitem").filter({ hasText: productions.gate.title });
  const hit = hits.getByRole("link", { name: openings.executive.title });
  await hit.waitFor();
  await tabTo(director, hit);
  await keyboard.press("Enter");
  await director.arrives(openings.executive.title);

  await tabTo(director, page.getByRole("link", { name: say("calls:apply.button") }));
  await keyboard.press("Enter");
  await director.arrives("hiring:apply.title", { title: openings.executive.title });
  await tabTo(director, director.field("hiring:apply.note"));
  await keyboard.type("两台机器同时走，分镜细。");
  await tabTo(director, page.getByRole("checkbox"));
  await keyboard.press("Space");
  await tabTo(director, page.getByRole("button", { name: say("calls:apply.button") }));
  await keyboard.press("Enter");
  await director.reads("hiring:apply.sent");

  const applied = { openingId: stage.cast.openingIds.executive, note: "两台机器同时走，分镜细。" };
  expect(await db().application.count({ where: applied })).toBe(1);
  expect(director.troubles()).toEqual([]);
});
