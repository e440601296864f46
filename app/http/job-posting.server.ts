import { endOfDay } from "~/domain/days";
import type { Locale } from "~/domain/identity";
import { inLocale, titleIn, type OpeningView } from "~/domain/openings";
import { roleName } from "~/domain/vocabulary";
import { divisionPath, iscoOf } from "~/domain/vocabulary.server";

const employmentTypes = {
  employment: ["FULL_TIME", "TEMPORARY"],
  service: ["CONTRACTOR", "TEMPORARY"],
  project: ["CONTRACTOR", "TEMPORARY"],
  internship: ["INTERN"],
};

/**
 * An opening as schema.org's JobPosting, in the words of one language. `address` is the page's own, `studioAddress`
 * the studio's. What is not stated is left out; an opening that has ended says so by `validThrough`.
 */
export function jobPosting(
  opening: OpeningView,
  { address, studioAddress, locale }: { address: string; studioAddress: string; locale: Locale },
): Record<string, unknown> {
  const { production, studio } = opening;
  const title = titleIn(opening, locale);
  const description = inLocale(opening.description, opening.descriptionEn, locale);
  return compact({
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title,
    description: asHtml([description || title, opening.hours, opening.lodging, opening.breachTerms]),
    identifier: { "@type": "PropertyValue", name: studio.name, value: opening.id },
    url: address,
    inLanguage: locale,
    datePosted: opening.publishedAt && new Date(opening.publishedAt).toISOString(),
    validThrough: validThrough(opening),
    employmentType: opening.contractType && employmentTypes[opening.contractType],
    hiringOrganization: {
      "@type": "Organization",
      name: inLocale(studio.name, studio.nameEn, locale),
      sameAs: studioAddress,
    },
    ...placeOf(opening, locale),
    baseSalary: salaryOf(opening),
    jobStartDate: opening.startDate,
    workHours: opening.hours,
    jobBenefits: opening.lodging,
    skills: opening.skills.join(", "),
    industry: inLocale(production.title, production.titleEn, locale),
    occupationalCategory: iscoOf(opening.role) ?? roleName(opening.role, locale),
    totalJobOpenings: Math.max(opening.headcount - opening.filled, opening.open ? 1 : 0),
    directApply: true,
  });
}

function validThrough({ open, applyBy, closedAt }: OpeningView) {
  if (!open && closedAt) return new Date(closedAt).toISOString();
  return applyBy && endOfDay(applyBy).toISOString();
}

const country = { "@type": "Country", name: "CN" };

function placeOf({ division, place, workMode }: OpeningView, locale: Locale) {
  const path = division ? divisionPath(division) : [];
  const names = path.map((one) => (locale === "en" ? one.en : one.zh));
  const jobLocation = {
    "@type": "Place",
    address: compact({
      "@type": "PostalAddress",
      streetAddress: place,
      addressLocality: locale === "en" ? names.slice(1).reverse().join(", ") : names.slice(1).join(""),
      addressRegion: names[0],
      addressCountry: "CN",
    }),
  };
  if (workMode !== "remote" && workMode !== "mixed") return { jobLocation };
  const remote = { jobLocationType: "TELECOMMUTE", applicantLocationRequirements: country };
  return workMode === "remote" ? remote : { jobLocation, ...remote };
}

function salaryOf({ payMin, payMax, payUnit }: OpeningView) {
  if (payMin === null || payMax === null || payUnit === "") return null;
  const amounts = payMin === payMax ? { value: payMin / 100 } : { minValue: payMin / 100, maxValue: payMax / 100 };
  const value = { "@type": "QuantitativeValue", ...amounts, unitText: payUnit.toUpperCase() };
  return { "@type": "MonetaryAmount", currency: "CNY", value };
}

const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Paragraphs of plain words as the markup that the format asks for. */
const asHtml = (texts: string[]) =>
  texts
    .flatMap((text) => text.split(/\n+/))
    .filter(Boolean)
    .map((line) => `<p>${line.replace(/[&<>]/g, (character) => escaped[character]!)}</p>`)
    .join("");

const compact = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
