import { settings } from "~/adapters/env.server";
import { contractTypes, payCycles, payUnits } from "~/domain/openings";
import { rateUnits, workModes } from "~/domain/profiles";
import {
  engineNames,
  facetsOf,
  MAX_CHARACTERS,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  sortsOf,
  type SearchKind,
} from "~/domain/search";

const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const date = { type: "string", format: "date" };
const uri = { type: "string", format: "uri" };
const list = (items: object) => ({ type: "array", items });
const oneOf = (values: readonly string[]) => ({ type: "string", enum: values });
const nullable = (schema: { type: string }) => ({ ...schema, type: [schema.type, "null"] });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const nullableOneOf = (values: readonly string[]) => ({ type: ["string", "null"], enum: [...values, null] });
const object = (properties: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: "object",
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});

/** The reading interface, in OpenAPI 3.1. */
export function openApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "衢集 Quji",
      version: "1",
      description: "Openings and profiles that anyone may see. Money is in yuan, days are those of Asia/Shanghai.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: settings().appUrl }],
    paths: {
      "/api/v1/profiles": { get: operation("profile", "searchProfiles", "Profiles of creatives") },
      "/api/v1/openings": {
        get: operation("opening", "searchOpenings", "Openings on offer today, of verified studios"),
      },
    },
    components: { schemas: { Problem, FacetValue, Profile, Opening } },
  };
}

function operation(kind: SearchKind, operationId: string, summary: string) {
  const item = ref(kind === "profile" ? "Profile" : "Opening");
  const answer = object({
    engine: oneOf(engineNames),
    total: { ...integer, description: "How many match every word, up to a cap." },
    totalIsCapped: { type: "boolean", description: "There are more than `total`." },
    countsExact: {
      type: "boolean",
      description: "False where counts of facets over many items are half a minute old.",
    },
    page: integer,
    pageSize: integer,
    items: {
      ...list(item),
      description: "Where fewer than 3 match every word, followed by some that match some words.",
    },
    facets: object(Object.fromEntries(facetsOf[kind].map((facet) => [facet, list(ref("FacetValue"))]))),
  });
  return {
    operationId,
    summary,
    parameters: parametersOf(kind),
    responses: {
      200: {
        description: "A page of what was found; nothing, for an unknown value of a facet or a page past the end.",
        headers: { "X-Search-Engine": { schema: oneOf(engineNames), description: "The engine that answered." } },
        content: { "application/json": { schema: answer } },
      },
      400: {
        description: "A parameter is unknown or malformed.",
        content: { "application/problem+json": { schema: ref("Problem") } },
      },
    },
  };
}

function parametersOf(kind: SearchKind) {
  const parameter = (name: string, schema: object, description: string) => ({ name, in: "query", schema, description });
  const below = "A code of GB/T 2260; it includes those below it.";
  return [
    parameter(
      "q",
      { ...string, maxLength: MAX_CHARACTERS },
      "Words; all of them must match. Pinyin and initials of names do.",
    ),
    parameter("page", { ...integer, minimum: 1, default: 1 }, "Pages count from 1."),
    parameter("pageSize", { ...integer, minimum: 1, maximum: MAX_PAGE_SIZE, default: PAGE_SIZE }, "Items of a page."),
    parameter("sort", { ...oneOf(sortsOf[kind]), default: "relevance" }, sortWords[kind]),
    parameter("engine", oneOf(engineNames), "A wish; granted where that engine answers."),
    ...facetsOf[kind].map((facet) => ({
      ...parameter(facet, list(string), `Any of these values. ${facet === "division" ? below : ""}`.trim()),
      style: "form",
      explode: true,
    })),
    parameter("rateMin", { ...number, minimum: 0 }, "Yuan: pay that reaches this. Private rates never match."),
    parameter(
      "rateMax",
      { ...number, minimum: 0 },
      "Yuan: pay that begins at this or below. Private rates never match.",
    ),
    parameter(
      "availableBy",
      date,
      kind === "profile" ? "Free from this day or before." : "Starting on this day or before.",
    ),
  ];
}

const sortWords: Record<SearchKind, string> = {
  profile: "`rate`: the lowest day rate first, those without one last.",
  opening: "`rate`: those paid by the day first, the highest first. `start`: the first to start.",
};

const Problem = object({ type: string, title: string, status: integer, detail: string, parameter: string });
const FacetValue = object({ value: string, label: string, count: integer });

const shared = {
  id: { type: "string", format: "uuid" },
  externalId: nullable(string),
  url: uri,
  title: string,
  titleEn: string,
  roles: list(string),
  genres: list(string),
  skills: list(string),
  division: nullable(string),
  updatedAt: { type: "string", format: "date-time" },
};
const optional = {
  relaxed: {
    type: "boolean",
    const: true,
    description: "Not counted in `total`: found by `suggestion`, or matching only some of the words.",
  },
};

const Profile = object(
  {
    ...shared,
    headline: string,
    languages: list({ ...string, description: "BCP 47" }),
    relocate: { type: "boolean" },
    workMode: oneOf(workModes),
    availableFrom: nullable(date),
    rates: {
      ...list(object({ unit: oneOf(rateUnits), min: number, max: number })),
      description: "Those shown to everybody, in yuan.",
    },
  },
  optional,
);

const pay = object({
  min: nullable(number),
  max: nullable(number),
  unit: nullableOneOf(payUnits),
  cycle: nullableOneOf(payCycles),
});
const Opening = object(
  {
    ...shared,
    studio: object({ id: string, name: string, url: uri }),
    production: string,
    workMode: nullableOneOf(workModes),
    headcount: integer,
    filled: integer,
    pay,
    contractType: nullableOneOf(contractTypes),
    startDate: nullable(date),
    endDate: nullable(date),
    applyBy: nullable(date),
  },
  optional,
);
