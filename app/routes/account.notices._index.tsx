import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { listNotices } from "~/domain/notifications.server";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";
import { Pages } from "~/ui/pages";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["notifications"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const t = await getTranslator(request);
  const page = Math.max(1, Number(new URL(request.url).searchParams.get("page")) || 1);
  return { page, title: t("notifications:title"), ...(await listNotices(viewer, page)) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function Notices() {
  const { notices, total, page, pageSize, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Crumbs items={[{ text: t("notifications:account"), to: paths.account() }]} />
      <h1>{title}</h1>
      {notices.length === 0 ? (
        <Empty title={t("notifications:empty.title")}>{t("notifications:empty.text")}</Empty>
      ) : (
        <>
          <Form method="post" action={`${paths.notices()}/reading`}>
            <p className="small">
              <Button bare>{t("notifications:readAll")}</Button>
              {" · "}
              <Link to={paths.preferences()}>{t("notifications:preferences.link")}</Link>
            </p>
          </Form>
          <ul className="notices">
            {notices.map((notice) => (
              <li key={notice.id} data-unread={notice.read ? undefined : ""}>
                <Link to={paths.notice(notice.id)} reloadDocument>
                  {!notice.read && <b>{t("notifications:new")}</b>}
                  {t(`notifications:sentence.${notice.sentence}`, notice.values)}
                </Link>
                <span className="tiny quiet">{words.shortMoment(notice.at)}</span>
              </li>
            ))}
          </ul>
          <Pages
            page={page}
            pages={Math.ceil(total / pageSize)}
            hrefOf={(number) => `${paths.notices()}?page=${number}`}
          />
        </>
      )}
    </>
  );
}
