import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listProductions } from "~/domain/openings.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { useTermWords } from "~/ui/openings/use-term-words";

export const handle = { i18n: ["openings", "posting", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [productions, t] = await Promise.all([listProductions(viewer, params.studioId!), getTranslator(request)]);
  return { productions, title: t("common:name.title", { page: t("posting:production.list") }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Productions() {
  const { productions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useTermWords();
  const studioId = useParams().studioId!;
  const create = (
    <LinkButton main to={paths.studioPart(studioId, "productions/new")}>
      {t("posting:production.new")}
    </LinkButton>
  );
  const heads = {
    title: t("posting:production.one"),
    shoot: t("posting:productionField.shoot"),
    published: t("posting:state.published"),
    drafts: t("posting:state.draft"),
    places: t("posting:ledger.places"),
  };
  return (
    <>
      <h1>{t("posting:production.list")}</h1>
      {productions.length === 0 ? (
        <Empty title={t("posting:production.none")} action={create}>
          <p>{t("posting:production.noneText")}</p>
        </Empty>
      ) : (
        <>
          <div className="actions">{create}</div>
          <Ledger caption={t("posting:production.list")} stack>
            <LedgerHead
              columns={[
                { name: heads.title },
                { name: heads.shoot },
                { name: heads.published, figure: true },
                { name: heads.drafts, figure: true },
                { name: heads.places, figure: true },
              ]}
            />
            <tbody>
              {productions.map((row) => (
                <tr key={row.id}>
                  <RowName>
                    <Link to={paths.studioProduction(studioId, row.id)}>{words.title(row.title)}</Link>
                    <span className="tiny quiet">
                      {" "}
                      {words.clauses([words.genres(row.genres), words.episodes(row.episodes)])}
                    </span>
                  </RowName>
                  <Cell label={heads.shoot}>{row.shootFrom ? words.dayRange(row.shootFrom, row.shootTo) : ""}</Cell>
                  <Cell label={heads.published} figure>
                    {row.counts.published}
                  </Cell>
                  <Cell label={heads.drafts} figure>
                    {row.counts.draft}
                  </Cell>
                  <Cell label={heads.places} figure>
                    {t("posting:ledger.filled", { filled: row.filled, headcount: row.places })}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Ledger>
        </>
      )}
    </>
  );
}
