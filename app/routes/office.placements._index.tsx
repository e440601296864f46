import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { filterQuery, readPlacementFilter } from "~/domain/engagements";
import { listPlacements } from "~/domain/engagements.server";
import { getTranslator } from "~/http/locale.server";
import { pageOf } from "~/http/page-number";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Chips } from "~/ui/chips";
import { Empty } from "~/ui/empty";
import { PlacementFilters } from "~/ui/engagements/placement-filters";
import { PlacementLedger } from "~/ui/engagements/placement-ledger";
import { PlacementTally } from "~/ui/engagements/placement-tally";
import { Pages } from "~/ui/pages";
import { Section } from "~/ui/section";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["engagements"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const query = new URL(request.url).searchParams;
  const filter = readPlacementFilter(query);
  const [ledger, t] = await Promise.all([listPlacements(viewer, filter, pageOf(query)), getTranslator(request)]);
  return { ...ledger, filter, title: t("common:name.title", { page: t("engagements:office.title") }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Placements() {
  const { items, totals, total, page, pages, filter, studio } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const query = filterQuery(filter);
  return (
    <>
      <h1>{t("engagements:office.title")}</h1>
      <p className="small quiet lede">
        {t("engagements:office.lede", { day: words.day(words.today), unknown: totals.unknown })}
      </p>
      <PlacementTally filter={filter} totals={totals} />
      <Section title={t("engagements:filter.title")}>
        <PlacementFilters filter={filter} />
      </Section>
      <Section
        id="rows"
        title={t("engagements:office.rows", { count: total })}
        aside={total > 0 && <ExportLink to={paths.officePlacementsSheet(query)} count={total} />}
      >
        {studio && (
          <Chips
            items={[
              {
                text: t("engagements:filter.studio", { studio }),
                to: paths.officePlacements({ ...query, studio: undefined }),
              },
            ]}
          />
        )}
        {items.length === 0 ? (
          <Empty title={t("engagements:office.empty")}>
            <p>{t("engagements:office.emptyText")}</p>
          </Empty>
        ) : (
          <PlacementLedger items={items} filter={filter} />
        )}
        <Pages page={page} pages={pages} hrefOf={(number) => paths.officePlacements({ ...query, page: number })} />
      </Section>
    </>
  );
}

function ExportLink({ to, count }: { to: string; count: number }) {
  const { t } = useTranslation();
  return (
    <Link to={to} reloadDocument>
      {t("engagements:office.export", { count })}
    </Link>
  );
}
