import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { ForgottenPassword } from "~/domain/identity.forms";
import { beginPasswordReset } from "~/domain/identity.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { ContactField } from "~/ui/account/fields";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await getTranslator(request);
  return { title: t("account:forgotten.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await getViewer(request);
  return submit(request, ForgottenPassword, async (input) =>
    redirect(paths.passwordReset(await beginPasswordReset(viewer, input, visitOf(request)))),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function ForgottenPasswordPage() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ForgottenPassword>>({
    id: "forgotten-password",
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("account:forgotten.lede")}</p>
      <AccountForm form={form} labels={{ contact: t("account:field.contact") }} submit={t("account:forgotten.submit")}>
        <ContactField field={fields.contact} />
      </AccountForm>
      <p className="links">
        <Link to={paths.logIn()}>{t("account:codeLogIn.byPassword")}</Link>
      </p>
    </>
  );
}
