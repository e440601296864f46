import { mkdirSync } from "node:fs";
import path from "node:path";
import { resources } from "~/locales/all.server";
import type { Person } from "../../support/person";

/** Where pictures of pages are kept, to be looked at; not part of the repository. */
const PICTURES = path.resolve("tests/e2e/pictures");
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
export type Size = keyof typeof SIZES;

/** Takes a picture of the whole page as it stands, at a size; returns whether the page fits the screen's width. */
async function picture({ page }: Person, name: string, size: Size) {
  await page.setViewportSize(SIZES[size]);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.${size}.png`), fullPage: true });
  return page.evaluate((width) => document.scrollingElement!.scrollWidth <= width, SIZES[size].width);
}

type Tree = { [key: string]: string | Tree };
const sentences = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : sentences(value)));
/** All words of a language; not those of the book of specimens, which speaks of everything. */
const wordsOf = (language: Language) => {
  const { design: _, ...namespaces } = resources[language];
  return new Set(sentences(namespaces).filter((text) => /\p{L}.*\p{L}/u.test(text)));
};
export type Language = keyof typeof resources;
const words = { "zh-CN": wordsOf("zh-CN"), en: wordsOf("en") };

/** Words of the site that are not in the page's language, and keys that were never said in any. */
async function foreignWords({ page }: Person, language: Language): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!element.closest("script, style, textarea, [lang]:not(html)")) found.push(node.textContent!.trim());
    }
    return found;
  });
  const foreign = words[language === "en" ? "zh-CN" : "en"];
  const namespaces = Object.keys(resources.en).join("|");
  const key = new RegExp(`\\b(${namespaces}):[A-Za-z]+\\.|\\{\\{`);
  return shown.filter((text) => key.test(text) || (foreign.has(text) && !words[language].has(text)));
}

/** Looks at the page as it stands, at both sizes; returns what is wrong with it. */
export async function look(person: Person, name: string, language: Language, sizes: Size[]): Promise<string[]> {
  const before = person.troubles().length;
  const problems: string[] = [];
  await person.check().catch((error: Error) => problems.push(error.message));
  for (const size of sizes) {
    if (!(await picture(person, `${name}.${language}`, size))) problems.push(`is wider than a ${size}`);
  }
  problems.push(...(await foreignWords(person, language)).map((text) => `says “${text}”`));
  problems.push(...person.troubles().slice(before));
  return problems.map((problem) => `${name} (${language}): ${problem}`);
}
