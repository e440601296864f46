import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readStop, stopTelling } from "~/domain/alerts.server";
import { found, show } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { Actions, Button, LinkButton } from "~/ui/button";

export const handle = { i18n: ["alerts"] };

/** Only shows what would be stopped: programs that look into mails open their links. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await getTranslator(request);
  return { ...found(await readStop(params.token!)), title: t("alerts:stop.title") };
}

/** Also answers the one-click request of mail programs (RFC 8058). */
export async function action({ request, params }: ActionFunctionArgs) {
  await show(stopTelling(await getViewer(request), params.token!));
  return null;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · 衢集` },
  { name: "robots", content: "noindex" },
];

export default function SearchStop() {
  const { name, stopped, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="prose">
      <h1>{title}</h1>
      {stopped ? (
        <>
          <p role="status">{t("alerts:stop.done", { name })}</p>
          <Actions>
            <LinkButton to={paths.savedSearches()}>{t("alerts:stop.manage")}</LinkButton>
          </Actions>
        </>
      ) : (
        <Form method="post">
          <p>{t("alerts:stop.ask", { name })}</p>
          <Actions>
            <Button main>{t("alerts:stop.button")}</Button>
          </Actions>
        </Form>
      )}
    </div>
  );
}
