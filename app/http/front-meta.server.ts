import type { TFunction } from "i18next";
import type { PageMeta } from "./meta";
import { origin } from "./origin.server";
import { paths } from "./paths";

/** What the front page says of itself; search engines may offer its box. */
export function frontMeta(t: TFunction): PageMeta {
  return {
    title: t("front:title"),
    description: t("front:description"),
    path: paths.front(),
    origin: origin(),
    jsonLd: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: t("common:name.both"),
      url: origin(),
      potentialAction: {
        "@type": "SearchAction",
        target: `${origin()}${paths.openings()}?q={q}`,
        "query-input": "required name=q",
      },
    },
  };
}

const pages = {
  programmes: paths.programmes(),
  promises: paths.promises(),
  privacy: paths.privacy(),
};

/** What a page of standing words says of itself. */
export const wordsMeta = (name: keyof typeof pages, t: TFunction): PageMeta => ({
  title: t("common:name.title", { page: t(`charter:${name}.title`) }),
  description: t(`charter:${name}.lede`),
  path: pages[name],
  origin: origin(),
});
