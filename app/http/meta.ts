import type { MetaDescriptor } from "@remix-run/node";

/** What a page says of itself to browsers, search engines and the cards people share. */
export type PageMeta = {
  title: string;
  description?: string;
  /** Address without a host, for the canonical link and the language alternates. */
  path: string;
  image?: string;
  origin: string;
  index?: boolean;
  jsonLd?: Record<string, unknown>;
};

/** The descriptors of a page's `meta`; every public page passes through here. */
export function pageMeta({
  title,
  description,
  path,
  image,
  origin,
  index = true,
  jsonLd,
}: PageMeta): MetaDescriptor[] {
  const url = origin + path;
  const join = path.includes("?") ? "&" : "?";
  return [
    { title },
    ...(description ? [{ name: "description", content: description }] : []),
    ...(index ? [] : [{ name: "robots", content: "noindex" }]),
    { property: "og:title", content: title },
    ...(description ? [{ property: "og:description", content: description }] : []),
    { property: "og:url", content: url },
    { property: "og:site_name", content: "衢集 Quji" },
    { property: "og:image", content: image ? origin + image : `${origin}/card.png` },
    { name: "twitter:card", content: "summary_large_image" },
    { tagName: "link", rel: "canonical", href: url },
    { tagName: "link", rel: "alternate", hrefLang: "zh-CN", href: `${url}${join}lang=zh-CN` },
    { tagName: "link", rel: "alternate", hrefLang: "en", href: `${url}${join}lang=en` },
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: url },
    ...(jsonLd ? [{ "script:ld+json": jsonLd }] : []),
  ] as MetaDescriptor[];
}
