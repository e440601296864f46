import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { LogIn } from "~/domain/identity.forms";
import { logIn } from "~/domain/identity.server";
import { enter, requireNobody } from "~/http/entrance.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { ContactField, PasswordField } from "~/ui/account/fields";
import { HiddenField } from "~/ui/text-field";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ back }, t] = await Promise.all([requireNobody(request), getTranslator(request)]);
  return { title: t("account:logIn.title"), back: back ?? "" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireNobody(request);
  return submit(request, LogIn, async (input) =>
    enter(request, await logIn(viewer, input, visitOf(request)), input.back),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function LogInPage() {
  const { title, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof LogIn>>({ id: "log-in", lastResult: useActionData<typeof action>() });
  const labels = { contact: t("account:field.contact"), password: t("account:field.password") };
  return (
    <>
      <h1>{title}</h1>
      <AccountForm form={form} labels={labels} submit={t("account:logIn.submit")} kept={t("account:logIn.kept")}>
        <ContactField field={fields.contact} />
        <PasswordField field={fields.password} label={labels.password} />
        <HiddenField name="back" value={back} />
      </AccountForm>
      <ul className="links">
        <li>
          <Link to={paths.logInCode(back)}>{t("account:logIn.byCode")}</Link>
        </li>
        <li>
          <Link to={paths.forgottenPassword()}>{t("account:logIn.forgotten")}</Link>
        </li>
        <li>
          <Link to={paths.signUp(undefined, back)}>{t("account:logIn.signUp")}</Link>
        </li>
      </ul>
    </>
  );
}
