import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readUnsubscription, unsubscribe } from "~/domain/notifications.server";
import { found, show } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { Actions, Button, LinkButton } from "~/ui/button";

export const handle = { i18n: ["notifications"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await getTranslator(request);
  return { kind: found(readUnsubscription(params.token!)).kind, title: t("notifications:stop.title") };
}

/** Also answers the one-click request of mail programs (RFC 8058). */
export async function action({ request, params }: ActionFunctionArgs) {
  return { stopped: await show(unsubscribe(await getViewer(request), params.token!)) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · 衢集` },
  { name: "robots", content: "noindex" },
];

export default function Unsubscription() {
  const { kind, title } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { t } = useTranslation();
  const name = t(`notifications:kind.${kind}`);
  return (
    <div className="prose">
      <h1>{title}</h1>
      {done ? (
        <>
          <p role="status">{t("notifications:stop.done", { kind: name })}</p>
          <Actions>
            <LinkButton to={paths.preferences()}>{t("notifications:preferences.link")}</LinkButton>
          </Actions>
        </>
      ) : (
        <Form method="post">
          <p>{t("notifications:stop.ask", { kind: name })}</p>
          <Actions>
            <Button main>{t("notifications:stop.button")}</Button>
          </Actions>
        </Form>
      )}
    </div>
  );
}
