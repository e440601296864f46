import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { CodeLogIn } from "~/domain/identity.forms";
import { beginCodeLogIn } from "~/domain/identity.server";
import { requireNobody } from "~/http/entrance.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { ContactField } from "~/ui/account/fields";
import { HiddenField } from "~/ui/text-field";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ back }, t] = await Promise.all([requireNobody(request), getTranslator(request)]);
  return { title: t("account:codeLogIn.title"), back: back ?? "" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireNobody(request);
  return submit(request, CodeLogIn, async (input) =>
    redirect(paths.confirmation(await beginCodeLogIn(viewer, input, visitOf(request)))),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function CodeLogInPage() {
  const { title, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CodeLogIn>>({
    id: "code-log-in",
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("account:codeLogIn.lede")}</p>
      <AccountForm form={form} labels={{ contact: t("account:field.contact") }} submit={t("account:codeLogIn.submit")}>
        <ContactField field={fields.contact} />
        <HiddenField name="back" value={back} />
      </AccountForm>
      <ul className="links">
        <li>
          <Link to={paths.logIn(back)}>{t("account:codeLogIn.byPassword")}</Link>
        </li>
        <li>
          <Link to={paths.signUp(undefined, back)}>{t("account:logIn.signUp")}</Link>
        </li>
      </ul>
    </>
  );
}
