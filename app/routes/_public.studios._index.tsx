import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countOpenOf } from "~/domain/openings.server";
import { listStudios } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { paths } from "~/http/paths";
import { studiosMeta } from "~/http/studio-meta.server";
import { pageOf } from "~/http/page-number";
import { getViewer } from "~/http/viewer.server";
import { Empty } from "~/ui/empty";
import { Pages } from "~/ui/pages";
import { SearchBox } from "~/ui/search-box";
import { StudioLine } from "~/ui/studios/studio-line";

export const handle = { i18n: ["studios"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const q = query.get("q")?.trim() ?? "";
  const [viewer, t] = await Promise.all([getViewer(request), getTranslator(request)]);
  const studios = await listStudios(viewer, { q, page: pageOf(query) });
  const open = await countOpenOf(studios.items.map(({ id }) => id));
  return {
    ...studios,
    q,
    items: studios.items.map((studio) => ({
      ...studio,
      place:
        studio.division && divisionName(studio.division, viewer.locale, { full: !studio.division.startsWith("3308") }),
      open: open[studio.id]!,
    })),
    meta: studiosMeta({ q, page: studios.page }, t),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.meta) : []);

export default function Studios() {
  const { items, total, page, pages, q } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <SearchBox
        action={paths.studios()}
        label={t("studios:list.search")}
        button={t("studios:list.button")}
        defaultValue={q}
        placeholder={t("studios:list.search")}
      />
      <div className="count mt-s6">
        <h1>{q ? t("studios:list.found", { count: total, q }) : t("studios:list.title")}</h1>
        <p className="small quiet">
          {q ? <Link to={paths.studios()}>{t("studios:list.all")}</Link> : t("studios:list.lede", { count: total })}
        </p>
      </div>
      {items.length === 0 ? (
        <Empty
          title={q ? t("studios:list.empty") : t("studios:list.none")}
          action={
            <Link to={q ? paths.studios() : paths.studioBegin()}>
              {q ? t("studios:list.all") : t("studios:list.join")}
            </Link>
          }
        >
          {q ? t("studios:list.emptyText") : t("studios:list.noneText")}
        </Empty>
      ) : (
        <ul>
          {items.map((studio) => (
            <StudioLine key={studio.id} studio={studio} />
          ))}
        </ul>
      )}
      <Pages page={page} pages={pages} hrefOf={(number) => paths.studios({ q, page: number })} />
      {items.length > 0 && (
        <p className="small quiet mt-s8">
          <Link to={paths.studioBegin()}>{t("studios:list.join")}</Link>
        </p>
      )}
    </>
  );
}
