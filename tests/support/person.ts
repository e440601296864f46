import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { translator } from "~/adapters/words.server";
import type { Reader } from "./browser";

export type Language = "zh-CN" | "en";
type Values = Record<string, string | number>;

/**
 * Somebody who reads and acts on a page by its words. Words are locale keys, said in the person's language; what is
 * not a key (a name, a title) is meant as it is written.
 */
export type Person = Reader & {
  language: Language;
  say(words: string, values?: Values): string;
  /** The control with this label. */
  field(label: string): Locator;
  /** Types into a field, or picks from its list. */
  write(label: string, value: string): Promise<void>;
  /** Takes one of a few, or ticks a box. */
  tick(label: string, group?: string): Promise<void>;
  press(button: string, values?: Values): Promise<void>;
  follow(link: string, values?: Values): Promise<void>;
  /** Follows a link of the rooms' own navigation. */
  turnTo(room: string): Promise<void>;
  /** Goes to one's own room, from the menu behind one's name. */
  goHome(room: string): Promise<void>;
  /** Waits until these words stand on the page. */
  reads(words: string, values?: Values): Promise<void>;
  /** Waits for the page with this heading, and fails if it is not accessible to everyone. */
  arrives(heading: string, values?: Values): Promise<void>;
};

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export function asPerson(reader: Reader, language: Language = "zh-CN"): Person {
  const { page } = reader;
  const t = translator(language);
  const say = (words: string, values: Values = {}) => (/^[a-z]+:\S/.test(words) ? t(words, values) : words);
  const optional = escape(say("common:field.optional"));
  const field = (label: string) => page.getByLabel(new RegExp(`^${escape(say(label))}(${optional})?$`));
  return {
    ...reader,
    language,
    say,
    field,
    write: async (label, value) => {
      const control = field(label);
      if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption(say(value));
      else await control.fill(say(value));
    },
    tick: async (label, group) => {
      const within = group ? page.getByRole("group", { name: new RegExp(`^${escape(say(group))}`) }) : page;
      await within.getByLabel(new RegExp(`^${escape(say(label))}`)).check();
    },
    press: (button, values) => page.getByRole("button", { name: say(button, values), exact: true }).click(),
    follow: (link, values) => page.getByRole("link", { name: say(link, values), exact: true }).click(),
    turnTo: (room) =>
      page
        .locator(".area-nav")
        .getByRole("link", { name: say(room), exact: true })
        .click(),
    goHome: async (room) => {
      await page.locator("details.menu summary").click();
      await page
        .locator("details.menu")
        .getByRole("link", { name: say(room), exact: true })
        .click();
    },
    reads: (words, values) => page.getByText(say(words, values)).first().waitFor(),
    arrives: async (heading, values) => {
      await page.getByRole("heading", { level: 1, name: say(heading, values), exact: true }).waitFor();
      await reader.check();
    },
  };
}

/** Waits until something that happens by itself has happened: jobs that run behind the answers. */
export const eventually = (work: () => Promise<unknown>) =>
  expect.poll(work, { timeout: 15_000, interval: 300 }).toBeTruthy();
