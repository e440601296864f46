import type { i18n } from "i18next";

type Words = { [key: string]: string | Words };
type Values = Record<string, unknown>;
type Load = (namespace: string) => Promise<Words>;

/**
 * What a page in a browser needs of i18next, at a tenth of its weight: sentences by `ns:a.b`, values in
 * {{braces}}, plural forms. The server speaks through i18next itself, and a test holds the two to the same words.
 * `load` fetches the words of a namespace that a page names; namespaces are waited for before it appears.
 */
export async function createReader(language: string, namespaces: string[], load: Load): Promise<i18n> {
  const words: Record<string, Words> = {};
  const plurals = new Intl.PluralRules(language);
  const nothing = () => undefined;

  const loadNamespaces = async (wanted: string | string[], done?: () => void) => {
    const missing = [wanted].flat().filter((namespace) => !words[namespace]);
    await Promise.all(missing.map(async (namespace) => (words[namespace] = await load(namespace))));
    done?.();
  };

  const t = (key: string, values: Values = {}) => {
    const [namespace = "", path = ""] = key.split(":");
    const sentence =
      (typeof values.count === "number" && find(words[namespace], `${path}_${plurals.select(values.count)}`)) ||
      find(words[namespace], path);
    return sentence?.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? "")) ?? path;
  };

  await loadNamespaces(namespaces);
  const reader = {
    language,
    languages: [language],
    options: { defaultNS: "common" },
    isInitialized: true,
    t,
    getFixedT: () => t,
    hasLoadedNamespace: (namespace: string) => namespace in words,
    loadNamespaces,
    on: nothing,
    off: nothing,
    store: { on: nothing, off: nothing },
  };
  // The part of the instance that react-i18next asks for; a page asks for nothing else.
  return reader as unknown as i18n;
}

function find(words: Words | undefined, path: string): string | null {
  const found = path
    .split(".")
    .reduce<string | Words | undefined>((at, step) => (typeof at === "object" ? at[step] : undefined), words);
  return typeof found === "string" ? found : null;
}
