import { expect, test } from "vitest";
import { productions } from "../../prisma/world";
import { openStage } from "../support/stage";

const stage = openStage();

test("on a phone the filters are a dialog whose button says what the list then holds", async () => {
  const stranger = await stage.enter({ phone: true });
  const { page, say } = stranger;
  await stranger.visit("/profiles");
  const filters = page.locator(".results summary").first();
  await filters.click();
  const dialog = page.getByRole("dialog", { name: say("common:filters.title") });
  await dialog.getByRole("checkbox", { name: /^编剧/ }).check();
  await page.waitForURL(/role=screenwriter/);
  const found = await page.locator(".count h1").textContent();
  const show = dialog.getByRole("button", { name: say("search:show", { found: found! }), exact: true });
  await show.waitFor();
  await stranger.check();
  await show.click();
  await dialog.waitFor({ state: "detached" });
  expect(await filters.evaluate((summary) => summary === document.activeElement)).toBe(true);
  await page.getByRole("link", { name: say("common:chips.remove", { text: "编剧" }) }).waitFor();

  await filters.click();
  expect(await dialog.getByRole("checkbox", { name: /^编剧/ }).isChecked()).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(stranger.troubles()).toEqual([]);
});

test("where no scripts run they unfold in place", async () => {
  const stranger = await stage.enter({ phone: true, scripts: false });
  const { page } = stranger;
  await stranger.visit("/profiles");
  await page.locator(".results summary").first().click();
  await page.getByRole("checkbox", { name: /^编剧/ }).check();
  await stranger.press("common:filters.update");
  expect(new URL(page.url()).searchParams.get("role")).toBe("screenwriter");
  expect(await page.locator(".chips li").count()).toBe(1);
});

test("a recruiter narrows to a production's days in one step, from the search and from the production", async () => {
  const recruiter = await stage.enter({ as: "recruiter" });
  const { page, say } = recruiter;
  await recruiter.visit("/profiles?role=screenwriter");
  const link = page.locator(".shoots").getByRole("link", { name: productions.gate.title });
  await link.click();
  await page.waitForURL(/freeFrom=/);
  const days = new URL(page.url()).searchParams;
  expect([days.get("role"), days.get("freeFrom")! <= days.get("freeTo")!]).toEqual(["screenwriter", true]);
  await expect.poll(() => link.getAttribute("aria-current")).toBe("true");
  await recruiter.check();
  expect(await page.locator(".chips li").count()).toBe(2);

  await recruiter.visit(`/studio/${stage.cast.studioIds.xinan}/productions/${stage.cast.productionIds.gate}`);
  await recruiter.follow("posting:people.then");
  await page.waitForURL(/\/profiles/);
  const again = new URL(page.url()).searchParams;
  expect([again.get("freeFrom"), again.get("freeTo")]).toEqual([days.get("freeFrom"), days.get("freeTo")]);

  const stranger = await stage.enter();
  await stranger.visit("/profiles");
  expect(await stranger.page.getByText(say("search:shoots")).count()).toBe(0);
});
