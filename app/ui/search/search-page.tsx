import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf, sortsOf, type SearchKind, type SearchQuery, type SearchResult } from "~/domain/search";
import { toSearchParams } from "~/domain/search.forms";
import { SaveLink, SaveSearch } from "../alerts/save-search";
import { Chips } from "../chips";
import { Filters } from "../filters";
import { Pages } from "../pages";
import { SearchBox } from "../search-box";
import { Section } from "../section";
import { useWords } from "../use-words";
import { addressOf, pageOf } from "./addresses";
import { FacetSets } from "./facet-sets";
import { NoHits, NoSuchPage } from "./no-hits";
import { RangeFields } from "./range-fields";
import { stepThroughHits } from "./step-through-hits";
import { useConditions } from "./use-conditions";
import { useLiveForms, useSlashKey } from "./use-live-forms";
import { useShownQuery } from "./use-shown-query";

export type SearchPageProps<Hit> = {
  kind: SearchKind;
  query: SearchQuery;
  result: SearchResult<Hit>;
  withFreeDays?: boolean;
  /** Ways to narrow the search in one step, under the field. */
  narrower?: ReactNode;
  line: (hit: Hit) => ReactNode;
};

/** A search page: the list first, filters as a quiet column; the address is its state. */
export function SearchPage<Hit>({ kind, query, result, withFreeDays = false, narrower, line }: SearchPageProps<Hit>) {
  const { t } = useTranslation();
  const words = useWords();
  const parameters = toSearchParams(kind, query);
  const around = useShownQuery(parameters);
  const { busy, handlers } = useLiveForms();
  const { chips } = useConditions(kind, query, result.facets);
  useSlashKey("q");
  const { total, totalIsCapped, items, relaxed, suggestion, nearlyFree } = result;
  const count = t(`search:${kind}.count`, { count: total, shown: words.count(total) });
  const found = totalIsCapped ? t("search:capped", { shown: count }) : count;
  return (
    <div ref={around} {...handlers} onKeyDown={stepThroughHits}>
      <SearchBox
        action={pageOf(kind)}
        label={t(`search:${kind}.label`)}
        button={t(`search:${kind}.label`)}
        defaultValue={query.q}
        suggests={kind}
      >
        <Kept parameters={parameters} />
      </SearchBox>
      {narrower}
      <p className="to-results">
        <a href="#results">{t("search:toResults")}</a>
      </p>
      <div className="results">
        <Filters
          action={pageOf(kind)}
          chosen={chips.length}
          show={t("search:show", { found })}
          kept={{ q: query.q, sort: query.sort === "relevance" ? "" : query.sort }}
        >
          {!result.countsExact && <p className="small">{t("search:aboutCounts")}</p>}
          <FacetSets kind={kind} query={query} facets={result.facets} />
          <RangeFields kind={kind} query={query} withFreeDays={withFreeDays} />
        </Filters>
        <div id="results" tabIndex={-1} aria-busy={busy || undefined}>
          <div className="count">
            <div role="status">
              <h1>{found}</h1>
            </div>
            <Sorts kind={kind} query={query} />
          </div>
          <Chips items={chips} />
          {total > 0 && <SaveLink kind={kind} query={query} />}
          {total === 0 ? (
            <NoHits kind={kind} query={query} result={result} />
          ) : result.page > pagesOf(result) ? (
            <NoSuchPage kind={kind} query={query} result={result} />
          ) : (
            <>
              <ul data-hits>{items.map(line)}</ul>
              <Pages
                page={result.page}
                pages={pagesOf(result)}
                hrefOf={(page) => addressOf(kind, { ...query, page })}
              />
            </>
          )}
          {relaxed.length > 0 && (
            <Section
              title={suggestion ? t("search:relaxed.respelled", { q: suggestion }) : t("search:relaxed.title")}
              aside={suggestion ? t("search:relaxed.respelledWhy") : t("search:relaxed.why")}
            >
              <ul data-hits>{relaxed.map(line)}</ul>
            </Section>
          )}
          {nearlyFree.length > 0 && (
            <Section title={t("search:nearlyFree.title")} aside={t("search:nearlyFree.why")}>
              <ul data-hits>{nearlyFree.map(line)}</ul>
            </Section>
          )}
          {total > 0 && <SaveSearch kind={kind} query={query} />}
        </div>
      </div>
    </div>
  );
}

/** What a new search for words keeps: everything but the words and the page. */
function Kept({ parameters }: { parameters: URLSearchParams }) {
  const kept = [...parameters].filter(([name]) => name !== "q" && name !== "page");
  return kept.map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />);
}

function Sorts({ kind, query }: { kind: SearchKind; query: SearchQuery }) {
  const { t } = useTranslation();
  return (
    <p className="small">
      {sortsOf[kind].map((sort, index) => (
        <Fragment key={sort}>
          {index > 0 && t("common:separator")}
          {sort === query.sort ? (
            <em aria-current="true">{t(`search:${kind}.sort.${sort}`)}</em>
          ) : (
            <Link to={addressOf(kind, { ...query, sort, page: 1 })} preventScrollReset>
              {t(`search:${kind}.sort.${sort}`)}
            </Link>
          )}
        </Fragment>
      ))}
    </p>
  );
}
