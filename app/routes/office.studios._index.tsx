import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { queueStates } from "~/domain/studios";
import { listQueue } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { getTranslator } from "~/http/locale.server";
import { pageOf } from "~/http/page-number";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Empty } from "~/ui/empty";
import { QueueLedger } from "~/ui/office/queue-ledger";
import { QueueStates } from "~/ui/office/queue-states";
import { Pages } from "~/ui/pages";
import { SearchBox } from "~/ui/search-box";
import { HiddenField } from "~/ui/text-field";

export const handle = { i18n: ["studios"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const query = new URL(request.url).searchParams;
  const state = queueStates.find((known) => known === query.get("state")) ?? "waiting";
  const q = query.get("q")?.trim() ?? "";
  const [queue, t] = await Promise.all([listQueue(viewer, { state, q, page: pageOf(query) }), getTranslator(request)]);
  return {
    ...queue,
    title: t("common:name.title", { page: t("office:queue.title") }),
    items: queue.items.map((row) => ({ ...row, place: row.division ? divisionName(row.division, viewer.locale) : "" })),
    state,
    q,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function StudioQueue() {
  const { items, counts, page, pages, state, q } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("office:queue.title")}</h1>
      <div className="mt-s6">
        <SearchBox
          action={paths.officeStudios()}
          label={t("office:queue.search")}
          button={t("office:queue.button")}
          defaultValue={q}
          placeholder={t("office:queue.search")}
        >
          <HiddenField name="state" value={state} />
        </SearchBox>
      </div>
      <QueueStates state={state} counts={counts} q={q} />
      <p className="small quiet">
        {t(`office:queue.definition.${state}`)}{" "}
        {q && <Link to={paths.officeStudios({ state })}>{t("office:queue.clear", { q })}</Link>}
      </p>
      {items.length === 0 ? (
        <Empty title={t("office:queue.empty")}>{t("office:queue.emptyText")}</Empty>
      ) : (
        <QueueLedger state={state} studios={items} />
      )}
      <Pages page={page} pages={pages} hrefOf={(number) => paths.officeStudios({ state, q, page: number })} />
    </>
  );
}
