import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect } from "vitest";
import { ensureChromium } from "./chromium";

// Chromium asks for the network of its makers at every start unless it is told not to.
const QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A real Chromium. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(), args: QUIET });

export type Reader = {
  page: Page;
  /** Goes to an address of the site, and waits until the page stands and its scripts have taken hold of it. */
  visit(address: string): Promise<void>;
  /** Takes a cookie along from now on: "session=…". */
  carry(cookie: string): Promise<void>;
  /**
   * Fails on any accessibility violation of the page as it stands, and on a page wider than the screen. Where no
   * scripts run, the rules of accessibility cannot run either.
   */
  check(): Promise<void>;
  /** What went wrong since the reader came: broken answers, uncaught errors, errors on the console. */
  troubles(): string[];
  close(): Promise<void>;
};

export type ReaderOptions = { language?: "zh-CN" | "en"; phone?: boolean; scripts?: boolean; dark?: boolean };

/** React has taken hold of the page: it notes on each element what it is. Runs in the page. */
function isAlive() {
  const main = document.querySelector("main");
  return main !== null && Object.keys(main).some((key) => key.startsWith("__react"));
}

/** Somebody with a browser of their own: language, screen, with or without JavaScript. */
export async function openReader(browser: Browser, base: string, options: ReaderOptions = {}): Promise<Reader> {
  const { language = "zh-CN", phone = false, scripts = true, dark = false } = options;
  const settings: BrowserContextOptions = {
    baseURL: base,
    locale: language,
    javaScriptEnabled: scripts,
    colorScheme: dark ? "dark" : "light",
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: phone,
    isMobile: phone,
  };
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on("pageerror", ({ message }) => {
    // A navigation that a newer one overtook: Remix lets its answer reject unheard (remix-run/react-router#14761).
    if (!message.startsWith("AbortError: signal is aborted")) troubles.push(`${page.url()}: ${message}`);
  });
  page.on("console", (message) => {
    // A refused form answers 4xx, which Chromium writes to the console by itself.
    const refused = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !refused) troubles.push(`${page.url()}: ${message.text()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 500) troubles.push(`${answer.url()}: answered ${answer.status()}`);
  });
  return {
    page,
    visit: async (address) => {
      await page.goto(address, { waitUntil: "load" });
      if (scripts) await page.waitForFunction(isAlive);
    },
    carry: async (cookie) => {
      const [name, value] = cookie.split(/=(.*)/s) as [string, string];
      await context.addCookies([{ name, value, url: base }]);
    },
    check: async () => {
      const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
      expect(width, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(page.viewportSize()!.width);
      if (!scripts) return;
      const rules = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
      const { violations } = await rules.analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
        ),
      ).toEqual([]);
    },
    troubles: () => troubles,
    close: () => context.close(),
  };
}
