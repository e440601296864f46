import { createInstance, type TFunction } from "i18next";
import { resources } from "~/locales/all.server";

const translators = new Map<string, TFunction>();

/** The words of a language, for what leaves the house without a page: mails, SMS, feeds. Keys carry their namespace. */
export function translator(locale: string): TFunction {
  const known = translators.get(locale);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: "zh-CN",
    defaultNS: "common",
    resources,
    initImmediate: false,
    interpolation: { escapeValue: false },
  });
  translators.set(locale, instance.t);
  return instance.t;
}
