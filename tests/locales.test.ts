import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { noticeKinds } from "~/domain/notifications";
import { translator } from "~/adapters/words.server";
import { resources } from "~/locales/all.server";
import { createReader } from "~/locales/reader";

type Tree = { [key: string]: string | Tree };

/** Every sentence as "ns:a.b", plural endings taken off. */
function keysOf(words: Record<string, Tree>) {
  const walk = (tree: Tree, trail: string): [string, string][] =>
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === "string" ? [[trail + name, value] as [string, string]] : walk(value, `${trail}${name}.`),
    );
  return new Map(Object.entries(words).flatMap(([namespace, tree]) => walk(tree, `${namespace}:`)));
}

const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const chinese = keysOf(resources["zh-CN"] as Record<string, Tree>);
const english = keysOf(resources.en as Record<string, Tree>);
const namesOf = (words: Map<string, string>) => new Set([...words.keys()].map(bare));

const sources = ["app", "prisma"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.includes("generated/"))
    .map((file) => readFileSync(path.join(root, file), "utf8")),
);
const namespaces = Object.keys(resources.en).join("|");
// "ns:a.b" written out, and `ns:a.${…}` whose beginning is written out.
const literal = new RegExp(`["'\`]((?:${namespaces}):[A-Za-z0-9_.-]+)["'\`]`, "g");
const begun = new RegExp(`\`((?:${namespaces}):[A-Za-z0-9_.-]*)\\$\\{`, "g");
const used = new Set(sources.flatMap((text) => [...text.matchAll(literal)].map(([, key]) => key!)));
const prefixes = [...new Set(sources.flatMap((text) => [...text.matchAll(begun)].map(([, key]) => key!)))];

describe("the two languages", () => {
  test("have the same sentences", () => {
    const [zh, en] = [namesOf(chinese), namesOf(english)];
    expect({
      onlyChinese: [...zh].filter((key) => !en.has(key)),
      onlyEnglish: [...en].filter((key) => !zh.has(key)),
    }).toEqual({
      onlyChinese: [],
      onlyEnglish: [],
    });
  });

  test("name the same values in each sentence", () => {
    const values = (text: string) =>
      [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((found) => found.replace(/\{\{\s*/, "")).sort();
    const byName = (words: Map<string, string>) => {
      const all = new Map<string, Set<string>>();
      for (const [key, text] of words) all.set(bare(key), new Set([...(all.get(bare(key)) ?? []), ...values(text)]));
      return all;
    };
    const [zh, en] = [byName(chinese), byName(english)];
    const different = [...zh].filter(
      ([key, names]) => [...names].sort().join() !== [...(en.get(key) ?? [])].sort().join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("leave no sentence empty, and no Chinese in English or half-width punctuation in Chinese", () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
    expect(
      [...chinese]
        .filter(([, text]) => /[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]:(?!\/\/)/.test(text))
        .map(([key]) => key),
    ).toEqual([]);
    expect([...chinese].filter(([, text]) => /[!！]/.test(text)).map(([key]) => key)).toEqual([]);
  });
});

describe("keys in the code", () => {
  test("exist", () => {
    const known = namesOf(chinese);
    // A key may also name a whole branch whose leaves are plural forms.
    expect([...used].filter((key) => !known.has(bare(key)) && !known.has(key))).toEqual([]);
  });

  test("are all used", () => {
    const unused = [...namesOf(chinese)].filter(
      (key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  test("begin with a namespace wherever a sentence is asked for", () => {
    const loose = sources.flatMap((text) =>
      [...text.matchAll(/\bt\(\s*["'`](?![a-z]+:)([^"'`]*)/g)].map(([, key]) => key!),
    );
    expect(loose).toEqual([]);
  });

  test("cover every kind of notice", () => {
    expect(noticeKinds.filter((kind) => !chinese.has(`notifications:kind.${kind}`))).toEqual([]);
  });
});

describe("a browser's reader", () => {
  test.each(["zh-CN", "en"] as const)("says every sentence as the server does, in %s", async (language) => {
    const server = translator(language);
    const reader = await createReader(language, [], (namespace) =>
      Promise.resolve(resources[language][namespace as "common"]),
    );
    await reader.loadNamespaces(Object.keys(resources[language]));
    const words = language === "en" ? english : chinese;
    for (const [key, text] of words) {
      const names = [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!);
      for (const count of [0, 1, 2, 5, 21]) {
        const values = { ...Object.fromEntries(names.map((name) => [name, `<${name}>`])), count };
        expect(reader.t(bare(key), values)).toBe(server(bare(key), values));
      }
    }
    expect(reader.t("common:no.such.key")).toBe(server("common:no.such.key"));
  });
});

describe("a page's handle", () => {
  const pages = readdirSync("app/routes").filter((file) => file.endsWith(".tsx"));
  const read = (file: string) => readFileSync(path.join("app", file), "utf8");
  const handleOf = (file: string) =>
    [...(/handle = \{ i18n: \[(.*?)\] \}/.exec(read(file))?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, name]) => name!);

  /** What a page draws with in the browser: itself below its loaders, and the pieces it imports. */
  function drawnBy(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, types, from] of read(file).matchAll(/import\s+(type\s)?[^;]*?from\s+"([^"]+)"/g)) {
      const target = from!.startsWith("~/") ? from!.slice(2) : path.posix.join(path.posix.dirname(file), from!);
      const found =
        types || !from!.match(/^[.~]/)
          ? undefined
          : [`${target}.tsx`, `${target}.ts`].find((name) => existsSync(path.join("app", name)));
      if (found?.startsWith("ui/")) drawnBy(found, seen);
    }
    return seen;
  }

  test.each(pages.filter((file) => read(`routes/${file}`).includes("export default")))(
    "of %s names every word it draws",
    (file) => {
      const own = `routes/${file}`;
      const above = pages.filter((other) => file !== other && file.startsWith(other.replace(/tsx$/, "")));
      const named = new Set(["common", "errors", ...[file, ...above].flatMap((each) => handleOf(`routes/${each}`))]);
      const needed = [...drawnBy(own)].flatMap((piece) => {
        const text = piece === own ? read(piece).slice(read(piece).indexOf("export default")) : read(piece);
        return [...text.matchAll(new RegExp(`["'\`](${namespaces}):[A-Za-z0-9_.-]+`, "g"))].map(
          ([, namespace]) => namespace!,
        );
      });
      expect([...new Set(needed)].filter((namespace) => !named.has(namespace))).toEqual([]);
    },
  );
});
