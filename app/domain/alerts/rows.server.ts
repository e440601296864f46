import type { Prisma } from "~/adapters/db.server";
import type { Rhythm, SavedSearch, Wanted } from "../alerts";
import type { Locale } from "../identity";
import { emptyQuery, type SearchKind, type SearchQuery } from "../search";
import { parseLeniently, toSearchParams } from "../search.forms";
import { labelsOf } from "../search.server";

export const columns = {
  id: true,
  kind: true,
  name: true,
  query: true,
  rhythm: true,
  createdAt: true,
  toldAt: true,
  lookedAt: true,
} satisfies Prisma.SavedSearchSelect;

export type Row = Prisma.SavedSearchGetPayload<{ select: typeof columns }>;

/** A search as its person reads it. */
export const asSearch = ({ kind, query, ...row }: Row, locale: Locale): SavedSearch => ({
  ...row,
  ...wantedBy(kind as SearchKind, query, locale),
  rhythm: row.rhythm as Rhythm,
});

export function wantedBy(kind: SearchKind, parameters: string, locale: Locale): Wanted {
  const query = queryOf(kind, parameters);
  return { kind, query, labels: labelsOf(query, locale) };
}

/** The query that parameters ask for: all of it that decides what is found. */
export function queryOf(kind: SearchKind, parameters: string): SearchQuery {
  const query = parseLeniently(kind, new URLSearchParams(parameters));
  return { ...query, page: 1, pageSize: emptyQuery.pageSize, sort: emptyQuery.sort, engine: undefined };
}

/** Parameters in order, without page and order. */
export const orderly = (kind: SearchKind, parameters: string) =>
  toSearchParams(kind, queryOf(kind, parameters)).toString();

/** A saved search as the subject of an event. What it looks for is its person's own, and the log is kept: its kind says enough. */
export const asSubject = ({ id, kind }: { id: string; kind: string }) => ({
  type: "saved-search" as const,
  id,
  label: kind,
});
