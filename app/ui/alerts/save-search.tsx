import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SearchKind, SearchQuery } from "~/domain/search";
import { toSearchParams } from "~/domain/search.forms";
import { paths } from "~/http/paths";
import { LinkButton } from "../button";
import { Section } from "../section";

export type SaveSearchProps = { kind: SearchKind; query: SearchQuery };

/** The form that keeps a search; whoever is not logged in comes back to it. */
const formOf = ({ kind, query }: SaveSearchProps) =>
  paths.newSearch(kind, toSearchParams(kind, { ...query, page: 1, sort: "relevance" }).toString());

/** Beside the conditions of a search. */
export function SaveLink(search: SaveSearchProps) {
  const { t } = useTranslation();
  return (
    <p className="small mt-s3">
      <Link to={formOf(search)}>{t("search:save.button")}</Link>
    </p>
  );
}

/** Where a search finds nothing: to be told when it does. */
export function SaveOffer(search: SaveSearchProps) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton to={formOf(search)}>{t("search:save.button")}</LinkButton>
      <span className="small quiet">{t("search:save.none")}</span>
    </>
  );
}

/** Below what a search found: what keeping it means. */
export function SaveSearch(search: SaveSearchProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("search:save.title")} className="save">
      <p className="small quiet">{t("search:save.why")}</p>
      <LinkButton to={formOf(search)}>{t("search:save.button")}</LinkButton>
    </Section>
  );
}
