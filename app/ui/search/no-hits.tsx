import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SearchKind, SearchQuery, SearchResult } from "~/domain/search";
import { withoutCondition } from "~/domain/search.forms";
import { SaveOffer } from "../alerts/save-search";
import { Empty } from "../empty";
import { useWords } from "../use-words";
import { addressOf, pageOf } from "./addresses";
import { useConditions } from "./use-conditions";

export type NoHitsProps = { kind: SearchKind; query: SearchQuery; result: SearchResult<unknown> };

/** Nothing found: another spelling, which condition to give up and what that brings, or everything. */
export function NoHits({ kind, query, result }: NoHitsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { name } = useConditions(kind, query, result.facets);
  const { suggestion, drops } = result;
  return (
    <Empty title={t("search:none.title")} action={<SaveOffer kind={kind} query={query} />}>
      {suggestion && (
        <p>
          {t("search:none.suggestion")}
          <Link to={addressOf(kind, { ...query, q: suggestion, page: 1 })}>{suggestion}</Link>
        </p>
      )}
      {drops.map(({ condition, total }) => (
        <p key={condition}>
          <Link to={addressOf(kind, withoutCondition(query, condition))}>
            {t("search:none.drop", { condition: name(condition) })}
          </Link>
          {t("search:none.brings", { count: total, shown: words.count(total) })}
        </p>
      ))}
      {!suggestion && drops.length === 0 && (
        <p>
          {t("search:none.otherwise")}
          <Link to={pageOf(kind)}>{t(`search:${kind}.all`)}</Link>
        </p>
      )}
    </Empty>
  );
}

/** There are hits, but not on this page: an old link, or a number made up. */
export function NoSuchPage({ kind, query, result }: NoHitsProps) {
  const { t } = useTranslation();
  return (
    <Empty title={t("search:noPage.title")}>
      <p>
        <Link to={addressOf(kind, { ...query, page: 1 })}>{t("search:noPage.first")}</Link>
        {result.totalIsCapped && t("search:noPage.capped")}
      </p>
    </Empty>
  );
}
