import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { PasswordChange } from "~/domain/identity.forms";
import { changePassword } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getSession, requireViewer } from "~/http/viewer.server";
import { AccountForm } from "~/ui/account/account-form";
import { PasswordField } from "~/ui/account/fields";
import { Crumbs } from "~/ui/crumbs";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  return { title: t("account:password.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const [viewer, { sessionId }] = await Promise.all([requireViewer(request), getSession(request)]);
  return submit(request, PasswordChange, async (input) => {
    await changePassword(viewer, sessionId, input);
    return redirectWithFlash(paths.account(), "account:password.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function PasswordPage() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof PasswordChange>>({
    id: "password",
    lastResult: useActionData<typeof action>(),
  });
  const labels = { currentPassword: t("account:password.current"), password: t("account:field.newPassword") };
  return (
    <>
      <Crumbs items={[{ text: t("account:overview.title"), to: paths.account() }]} />
      <h1>{title}</h1>
      <p className="lede">{t("account:password.lede")}</p>
      <AccountForm form={form} labels={labels} submit={t("account:password.submit")} kept={t("account:password.kept")}>
        <PasswordField field={fields.currentPassword} label={labels.currentPassword} />
        <PasswordField field={fields.password} label={labels.password} chosen />
      </AccountForm>
      <p className="links">
        <Link to={paths.forgottenPassword()}>{t("account:password.forgotten")}</Link>
      </p>
    </>
  );
}
