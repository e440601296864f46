import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countApplications } from "~/domain/hiring.server";
import { openingStatuses } from "~/domain/openings";
import { listOwnOpenings } from "~/domain/openings.server";
import { getTranslator } from "~/http/locale.server";
import { pageOf } from "~/http/page-number";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { OpeningLedger } from "~/ui/openings/opening-ledger";
import { WaitingNotice } from "~/ui/openings/waiting-notice";
import { Pages } from "~/ui/pages";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["openings", "posting", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const asked = new URL(request.url).searchParams;
  const status = openingStatuses.find((one) => one === asked.get("state"));
  const page = pageOf(asked);
  const [ledger, t] = await Promise.all([
    listOwnOpenings(viewer, params.studioId!, { status, page }),
    getTranslator(request),
  ]);
  return {
    ...ledger,
    status: status ?? null,
    applications: await countApplications(
      viewer,
      ledger.openings.map(({ id }) => id),
    ),
    title: t("common:name.title", { page: t("posting:ledger.title") }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Openings() {
  const { openings, counts, status, page, pages, applications } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const studioId = useParams().studioId!;
  const all = counts.draft + counts.published + counts.closed;
  const create = (
    <LinkButton main to={paths.studioNewOpening(studioId)}>
      {t("posting:create.title")}
    </LinkButton>
  );
  const tabs = [{ state: null, count: all }, ...openingStatuses.map((state) => ({ state, count: counts[state] }))];
  return (
    <>
      <h1>{t("posting:ledger.title")}</h1>
      <WaitingNotice />
      {all === 0 ? (
        <Empty title={t("posting:ledger.none")} action={create}>
          <p>{t("posting:ledger.noneText")}</p>
        </Empty>
      ) : (
        <>
          <nav className="area-nav" aria-label={t("posting:ledger.states")}>
            <ul>
              {tabs.map(({ state, count }) => (
                <li key={state ?? "all"}>
                  <Link
                    to={paths.studioOpenings(studioId, { state })}
                    aria-current={state === status ? "page" : undefined}
                  >
                    {state ? t(`posting:state.${state}`) : t("common:all")}
                    <span className="quiet figures">{words.count(count)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {openings.length === 0 ? (
            <p className="quiet">{t("posting:ledger.noneHere")}</p>
          ) : (
            <OpeningLedger caption={t("posting:ledger.title")} openings={openings} applications={applications} />
          )}
          <Pages
            page={page}
            pages={pages}
            hrefOf={(to) => paths.studioOpenings(studioId, { state: status, page: to })}
          />
          <div className="actions">{create}</div>
        </>
      )}
    </>
  );
}
