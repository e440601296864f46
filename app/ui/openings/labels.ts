import { useTranslation } from "react-i18next";

const openingFields = [
  "role",
  "title",
  "headcount",
  "description",
  "skills",
  "workMode",
  "startDate",
  "endDate",
  "division",
  "place",
  "hours",
  "lodging",
  "payMin",
  "payMax",
  "payUnit",
  "payMethod",
  "payCycle",
  "contractType",
  "breachTerms",
  "replyCount",
  "replyUnit",
  "applyBy",
  "titleEn",
  "descriptionEn",
  "genres",
  "acknowledged",
] as const;

const productionFields = [
  "title",
  "titleEn",
  "genres",
  "episodes",
  "synopsis",
  "shootFrom",
  "shootTo",
  "divisions",
  "place",
  "filingNumber",
  "filingTier",
  "hours",
  "lodging",
  "payMethod",
  "payCycle",
  "contractType",
  "breachTerms",
  "replyCount",
] as const;

export type OpeningField = (typeof openingFields)[number];
export type ProductionField = (typeof productionFields)[number];

/** The label of each field, in the order of the form. */
export function useOpeningLabels() {
  const { t } = useTranslation();
  return Object.fromEntries(openingFields.map((name) => [name, t(`posting:field.${name}`)])) as Record<
    OpeningField,
    string
  >;
}

export function useProductionLabels() {
  const { t } = useTranslation();
  return Object.fromEntries(productionFields.map((name) => [name, t(`posting:productionField.${name}`)])) as Record<
    ProductionField,
    string
  >;
}
