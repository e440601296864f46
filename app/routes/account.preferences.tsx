import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { canMute, noticeKinds } from "~/domain/notifications";
import { PreferencesForm } from "~/domain/notifications.forms";
import { listMutedKinds, setMutedKinds } from "~/domain/notifications.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { CheckSet } from "~/ui/choice-field";
import { Crumbs } from "~/ui/crumbs";

export const handle = { i18n: ["notifications"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  return { muted: await listMutedKinds(viewer), title: t("notifications:preferences.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, PreferencesForm, async ({ kept }) => {
    await setMutedKinds(
      viewer,
      noticeKinds.filter((kind) => !kept.includes(kind)),
    );
    return redirectWithFlash(paths.preferences(), "notifications:preferences.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function Preferences() {
  const { muted, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Crumbs items={[{ text: t("notifications:account"), to: paths.account() }]} />
      <h1>{title}</h1>
      <Form method="post" className="fields">
        <CheckSet
          name="kept"
          label={t("notifications:preferences.legend")}
          hint={t("notifications:preferences.hint")}
          stacked
          defaultValue={noticeKinds.filter((kind) => !muted.includes(kind))}
          options={noticeKinds.filter(canMute).map((kind) => ({ value: kind, label: t(`notifications:kind.${kind}`) }))}
        />
        <div className="end">
          <Button main>{t("notifications:preferences.save")}</Button>
        </div>
      </Form>
    </>
  );
}
