import { expect, test } from "vitest";
import { people, productions } from "../../prisma/world";
import type { Person } from "../support/person";
import { openStage } from "../support/stage";

const stage = openStage();

const { name } = people.screenwriter;
const found = (count: number) => ["search:profile.count", { count, shown: count }] as const;

/** The field, its list and its options, as somebody who does not see them is told of them. */
function comboboxOf({ page, say }: Person) {
  const field = page.getByRole("combobox", { name: say("search:profile.label") });
  return {
    field,
    list: page.getByRole("listbox"),
    option: (text: string) => page.getByRole("option", { name: text, exact: true }),
    active: async () => {
      const id = await field.getAttribute("aria-activedescendant");
      return id && page.locator(`[id="${id}"]`).textContent();
    },
    expanded: () => field.getAttribute("aria-expanded"),
  };
}

test("suggests by keyboard alone: arrows, Enter, Escape, Home; and leads on to what was found", async () => {
  const stranger = await stage.enter();
  const { page } = stranger;
  const { keyboard } = page;
  const { field, list, option, active, expanded } = comboboxOf(stranger);
  await stranger.visit("/profiles");
  await keyboard.press("/");
  await keyboard.type("liuwen");
  await option(name).waitFor();
  await stranger.check();
  expect([await expanded(), await active()]).toEqual(["true", null]);

  await keyboard.press("ArrowDown");
  expect(await active()).toBe(name);
  expect(await option(name).getAttribute("aria-selected")).toBe("true");
  await keyboard.press("Home");
  expect(await active()).toBeNull();
  expect(await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.value])).toEqual([0, "liuwen"]);
  await keyboard.press("ArrowUp");
  expect(await active()).toBe(name);
  await keyboard.press("ArrowDown");
  expect(await active()).toBeNull();
  await keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  expect(await field.inputValue()).toBe("liuwen");

  await keyboard.press("Alt+ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === name);
  expect([await field.inputValue(), await expanded()]).toEqual([name, "false"]);
  await stranger.arrives(...found(1));

  await keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe(name);
  await keyboard.press("ArrowUp");
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await stranger.arrives(name);
  expect(stranger.troubles()).toEqual([]);
});

test("goes from result to result by arrows, and past the filters by a link", async () => {
  const stranger = await stage.enter();
  const { page, say } = stranger;
  await stranger.visit("/openings");
  const hits = page.locator("[data-hits] h2 a");
  const onHit = (at: number) =>
    expect.poll(() => hits.nth(at).evaluate((hit) => hit === document.activeElement)).toBe(true);
  await stranger.field("search:opening.label").focus();
  await page.keyboard.press("ArrowDown");
  await onHit(0);
  await page.keyboard.press("ArrowDown");
  await onHit(1);
  await page.keyboard.press("ArrowUp");
  await onHit(0);

  await page.getByRole("link", { name: say("search:toResults") }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.closest(".count") !== null)).toBe(true);
});

test("Enter without a chosen option searches for what was typed", async () => {
  const stranger = await stage.enter();
  const { page } = stranger;
  const { option, list } = comboboxOf(stranger);
  await stranger.visit("/profiles");
  await stranger.field("search:profile.label").pressSequentially("liuwen");
  await option(name).waitFor();
  await page.keyboard.press("Enter");
  await list.waitFor({ state: "hidden" });
  await stranger.arrives(...found(1));
  expect(new URL(page.url()).searchParams.get("q")).toBe("liuwen");
});

test("leaves to an input method the keys it takes", async () => {
  const stranger = await stage.enter();
  const { page } = stranger;
  const { field, option, active } = comboboxOf(stranger);
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === "/suggestions") asked.push(searchParams.get("q")!);
  });
  await stranger.visit("/profiles");
  await stranger.field("search:profile.label").focus();
  const device = await page.context().newCDPSession(page);
  for (const text of ["l", "liu", "liu wen"]) {
    await device.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(200);
  }
  expect(asked).toEqual([]);
  await device.send("Input.insertText", { text: name.slice(0, 2) });
  await option(name).waitFor();
  expect(asked).toEqual([name.slice(0, 2)]);

  await page.keyboard.press("ArrowDown");
  await page.waitForURL((url) => url.searchParams.get("q") === name.slice(0, 2));
  const address = page.url();
  // The Enter that ends a composition, as Chromium and as Safari report it: neither chooses nor searches.
  const passedOn = await field.evaluate((input: HTMLInputElement) =>
    [{ isComposing: true }, { keyCode: 229 }].map((how) =>
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...how })),
    ),
  );
  expect(passedOn).toEqual([false, false]);
  expect([await field.inputValue(), await active(), page.url()]).toEqual([name.slice(0, 2), name, address]);
});

test("keeps recent searches on this device only, until they are cleared", async () => {
  const stranger = await stage.enter();
  const { page, say } = stranger;
  const { option, list } = comboboxOf(stranger);
  const field = stranger.field("search:profile.label");
  await stranger.visit("/profiles");
  await field.pressSequentially("liuwen");
  await option(name).click();
  await page.waitForURL((url) => url.searchParams.get("q") === name);
  await stranger.arrives(...found(1));

  await stranger.visit("/profiles");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  await field.click();
  await option(name).waitFor();
  await stranger.check();
  expect(sent.filter((address) => address.includes(encodeURIComponent(name)))).toEqual([]);

  await page.getByRole("button", { name: say("common:suggest.forget") }).click();
  await list.waitFor({ state: "hidden" });
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe("{}");
});

test("leaves nothing of what was searched for to whoever uses the device next", async () => {
  const owner = await stage.enter({ as: "owner" });
  const { page } = owner;
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await owner.visit("/profiles");
  await owner.field("search:profile.label").pressSequentially("liuwen");
  await comboboxOf(owner).option(name).click();
  await owner.arrives(...found(1));
  expect(await kept()).toContain(name);
  await page.locator("details.menu summary").click();
  await owner.press("common:nav.logOut");
  await owner.reads("account:logOut.done");
  expect(await kept()).toBe("{}");
});

test("is a plain search field where no scripts run, and one where the list cannot be loaded", async () => {
  const plain = await stage.enter({ scripts: false });
  await plain.visit("/openings");
  const words = productions.gate.title;
  await plain.page.getByRole("searchbox").fill(words);
  await plain.press("search:opening.label");
  expect(new URL(plain.page.url()).searchParams.get("q")).toBe(words);

  const offline = await stage.enter();
  await offline.page.route("**/suggestions-*.js", (route) => route.abort());
  await offline.visit("/profiles");
  await offline.field("search:profile.label").pressSequentially("liuwen");
  await offline.arrives(...found(1));
  expect(await offline.page.getByRole("searchbox").count()).toBe(1);
});
