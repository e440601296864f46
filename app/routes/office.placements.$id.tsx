import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { engagementNumber } from "~/domain/engagements";
import { getPlacement } from "~/domain/engagements.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { EngagementFacts } from "~/ui/engagements/engagement-facts";
import { useEngagementWords } from "~/ui/engagements/use-engagement-words";
import { Fact, Facts } from "~/ui/facts";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { Section } from "~/ui/section";

export const handle = { i18n: ["engagements", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const [row, t] = await Promise.all([getPlacement(viewer, params.id!), getTranslator(request)]);
  const placement = found(row);
  return { placement, title: t("common:name.title", { page: engagementNumber(placement.number) }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** One placement with its exact pay; that it was looked at is part of its person's log. */
export default function PlacementPage() {
  const { placement } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useEngagementWords();
  const { studio, profile, production } = placement;
  return (
    <>
      <Crumbs
        items={[
          { text: t("engagements:office.title"), to: paths.officePlacements() },
          engagementNumber(placement.number),
          { text: words.studio(studio), to: paths.officeStudio(studio.id) },
        ]}
      />
      <h1>{words.heading(words.person(profile), placement.role, production)}</h1>
      <p className="small quiet lede">{t("engagements:office.logged")}</p>
      <div className="mt-s6">
        <EngagementFacts engagement={placement} />
      </div>
      <Section title={t("engagements:office.counted")}>
        <Facts>
          <Fact label={t("engagements:column.state")} tone={words.tone(placement.state)} note={words.ending(placement)}>
            {words.state(placement.state)}
          </Fact>
          <Fact label={t("engagements:column.days")}>{words.count(placement.days)}</Fact>
          <Fact label={t("engagements:column.origin")} note={placement.home}>
            {t(`engagements:origin.${placement.origin}`)}
          </Fact>
          <Fact label={t("engagements:office.published")}>
            {placement.publishedOn ? words.day(placement.publishedOn) : t("common:unknown")}
          </Fact>
          <Fact label={t("engagements:office.accepted")}>
            {placement.acceptedOn ? words.day(placement.acceptedOn) : t("common:unknown")}
          </Fact>
          <Fact label={t("engagements:office.source")}>{t(`engagements:source.${placement.source}`)}</Fact>
        </Facts>
        <p className="links">
          {placement.openingId && (
            <Link to={paths.opening(placement.openingId)}>{t("engagements:office.opening")}</Link>
          )}
          <Link to={paths.officePlacements({ studio: studio.id })}>{t("engagements:office.ofStudio")}</Link>
        </p>
      </Section>
      <Section
        title={t("engagements:office.history")}
        aside={t("engagements:office.events", { count: placement.history.length })}
      >
        <Ledger caption={t("engagements:office.history")} stack>
          <LedgerHead
            columns={[
              { name: t("engagements:office.when") },
              { name: t("engagements:office.what") },
              { name: t("engagements:office.who") },
            ]}
          />
          <tbody>
            {placement.history.map(({ id, type, by, at }) => (
              <tr key={id}>
                <Cell label={t("engagements:office.when")} tone="quiet" full>
                  {words.moment(at)}
                </Cell>
                <RowName>{t(`engagements:event.${type}`)}</RowName>
                <Cell label={t("engagements:office.who")}>{by}</Cell>
              </tr>
            ))}
          </tbody>
        </Ledger>
      </Section>
    </>
  );
}
