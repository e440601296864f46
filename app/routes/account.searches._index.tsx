import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MOST_SEARCHES } from "~/domain/alerts";
import { listSearches } from "~/domain/alerts.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { SearchLedger } from "~/ui/alerts/search-ledger";
import { LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";

export const handle = { i18n: ["alerts", "search"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  return { title: t("alerts:title"), searches: await listSearches(viewer) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function SavedSearches() {
  const { title, searches } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Crumbs items={[{ text: t("alerts:account"), to: paths.account() }]} />
      <h1>{title}</h1>
      {searches.length === 0 ? (
        <Empty title={t("alerts:empty.title")} action={<Ways />}>
          {t("alerts:empty.text")}
        </Empty>
      ) : (
        <>
          <p className="lede">{t("alerts:list.lede", { count: MOST_SEARCHES })}</p>
          <SearchLedger searches={searches} caption={title} />
        </>
      )}
    </>
  );
}

function Ways() {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton to={paths.openings()}>{t("alerts:empty.openings")}</LinkButton>
      <LinkButton to={paths.profiles()}>{t("alerts:empty.profiles")}</LinkButton>
    </>
  );
}
