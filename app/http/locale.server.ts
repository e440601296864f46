import { createCookie } from "@remix-run/node";
import { RemixI18Next } from "remix-i18next/server";
import { translator } from "~/adapters/words.server";
import { resources } from "~/locales/all.server";
import { locales, type Locale } from "~/domain/identity";

/** Remembers the language chosen by a link; a year, and readable by nobody but us. */
export const languageCookie = createCookie("lang", { path: "/", sameSite: "lax", maxAge: 31_536_000 });

export const i18nOptions = {
  supportedLngs: [...locales],
  fallbackLng: "zh-CN",
  defaultNS: "common",
  interpolation: { escapeValue: false },
};

const i18n = new RemixI18Next({
  detection: {
    supportedLanguages: [...locales],
    fallbackLanguage: "zh-CN",
    cookie: languageCookie,
    searchParamKey: "lang",
    order: ["searchParams", "cookie", "header"],
  },
  i18next: { ...i18nOptions, resources },
});

/** The language of a request: `?lang=`, then the cookie, then what the browser asks for, then Chinese. */
export async function getLocale(request: Request): Promise<Locale> {
  const found = await i18n.getLocale(request);
  return found === "en" ? "en" : "zh-CN";
}

/** The language that a link just chose, to be remembered; null when none did. */
export function chosenLocale(request: Request): Locale | null {
  const asked = new URL(request.url).searchParams.get("lang");
  return locales.find((locale) => locale === asked) ?? null;
}

/** The words of a request's language, for titles and feeds. Keys always carry their namespace. */
export async function getTranslator(request: Request) {
  return translator(await getLocale(request));
}
