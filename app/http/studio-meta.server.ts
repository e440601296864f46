import type { TFunction } from "i18next";
import { settings } from "~/adapters/env.server";
import type { Locale } from "~/domain/identity";
import { studioName, type PublicStudio } from "~/domain/studios";
import type { PageMeta } from "./meta";
import { paths } from "./paths";

/** What a studio's page says of itself. One that is not public is nobody's to index. */
export function studioMeta(studio: PublicStudio, place: string | null, locale: Locale, t: TFunction): PageMeta {
  const name = studioName(studio, locale);
  const origin = settings().appUrl;
  return {
    title: t("common:name.title", { page: name }),
    description: t("studios:public.description", { name, place: place ?? t("studios:public.somewhere") }),
    path: paths.studio(studio.id),
    ...(studio.verified && { image: paths.studioCard(studio.id, locale) }),
    origin,
    index: studio.verified,
    ...(studio.verified && {
      jsonLd: {
        "@context": "https://schema.org",
        "@type": "Organization",
        name: studio.name,
        ...(studio.nameEn && { alternateName: studio.nameEn }),
        url: studio.website || origin + paths.studio(studio.id),
        ...(studio.creditCode && { taxID: studio.creditCode }),
        ...(studio.logo && { logo: origin + paths.logo(studio.logo) }),
        ...(place && { address: { "@type": "PostalAddress", addressCountry: "CN", addressLocality: place } }),
      },
    }),
  };
}

/** What the list of studios says of itself; what somebody searched for is not indexed. */
export function studiosMeta({ q, page }: { q: string; page: number }, t: TFunction): PageMeta {
  return {
    title: t("common:name.title", { page: t("studios:list.title") }),
    description: t("studios:list.description"),
    path: paths.studios({ q, page: page > 1 ? page : null }),
    origin: settings().appUrl,
    index: q === "",
  };
}
