import { expect, test } from "vitest";
import { people } from "../../prisma/world";
import { openStage } from "../support/stage";

const stage = openStage();

const { name } = people.screenwriter;
const heading = (count: number) => ["search:profile.count", { count, shown: count }] as const;

test("finds while one types, keeps the back button useful, and leaves the focus where it is", async () => {
  const stranger = await stage.enter();
  const { page } = stranger;
  await stranger.visit("/profiles");
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();

  await page.keyboard.press("/");
  await page.keyboard.type("liuwenqu", { delay: 20 });
  await stranger.arrives(...heading(1));
  expect(new URL(page.url()).search).toBe("?q=liuwenqu");
  expect(await steps()).toBe(before);
  expect(await stranger.field("search:profile.label").evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.locator(".results mark").first().textContent()).toBe(name);

  await stranger.field("search:profile.label").fill("");
  await page.waitForURL((url) => url.search === "");
  const box = page.getByRole("checkbox", { name: /^编剧/ });
  await box.check();
  await page.waitForURL(/role=screenwriter/);
  expect(await steps()).toBe(before + 1);
  expect(await box.evaluate((field) => field === document.activeElement)).toBe(true);

  await page.getByRole("link", { name: stranger.say("common:chips.remove", { text: "编剧" }) }).click();
  await page.waitForURL((url) => url.search === "");
  await expect.poll(() => box.isChecked()).toBe(false);
  await page.goBack();
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(stranger.troubles()).toEqual([]);
});

test("does not call back whom a link has led elsewhere", async () => {
  const stranger = await stage.enter();
  const { page } = stranger;
  await stranger.visit("/profiles?q=liuwenqu");
  await stranger.arrives(...heading(1));
  // The link is followed before the pause after a keystroke is over, and its page takes longer than that pause.
  await page.route("**/profiles/*.data*", async (route) => {
    await page.waitForTimeout(600);
    await route.continue();
  });
  await stranger.field("search:profile.label").pressSequentially(" x");
  await page.getByRole("link", { name }).evaluate((link: HTMLElement) => link.click());
  await stranger.arrives(name);
  await page.waitForTimeout(300);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(name);
});

test("sends nothing while an input method composes", async () => {
  const stranger = await stage.enter();
  const { page } = stranger;
  await stranger.visit("/profiles");
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.startsWith("/profiles")) asked.push(searchParams.get("q") ?? "");
  });
  const keyboard = await page.context().newCDPSession(page);
  await stranger.field("search:profile.label").focus();
  for (const text of ["l", "liu", "liu wen"]) {
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(250);
  }
  expect(asked).toEqual([]);
  await keyboard.send("Input.insertText", { text: name });
  await stranger.arrives(...heading(1));
  expect(new Set(asked)).toEqual(new Set([name]));
});

test("says what helps where nothing is found", async () => {
  const stranger = await stage.enter();
  await stranger.visit(`/profiles?q=${encodeURIComponent("柳问区")}`);
  await stranger.arrives(...heading(0));
  const instead = stranger.page.locator(".empty").getByRole("link", { name, exact: true });
  await instead.click();
  await stranger.arrives(...heading(1));

  await stranger.visit(`/profiles?q=${encodeURIComponent(name)}&role=gaffer`);
  await stranger.arrives(...heading(0));
  await stranger.follow("search:none.drop", { condition: "灯光师" });
  await stranger.arrives(...heading(1));
});
