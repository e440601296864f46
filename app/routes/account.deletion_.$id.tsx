import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { formatContact } from "~/domain/identity";
import { ClosingCode } from "~/domain/identity.forms";
import { closeAccount } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { dropSession } from "~/http/session.server";
import { requireWaiting } from "~/http/waiting.server";
import { AccountForm } from "~/ui/account/account-form";
import { CodeField } from "~/ui/account/fields";
import { Resend } from "~/ui/account/resend";
import { LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";

export const handle = { i18n: ["account"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ waiting }, t] = await Promise.all([
    requireWaiting(request, params.id!, "account-deletion"),
    getTranslator(request),
  ]);
  return { title: t("account:deletion.codeTitle"), id: waiting.id, contact: formatContact(waiting.target) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireWaiting(request, params.id!, "account-deletion");
  return submit(request, ClosingCode, async (input) => {
    await closeAccount(viewer, params.id!, input);
    const headers = new Headers({ "Set-Cookie": await dropSession() });
    return redirectWithFlash(paths.front(), "account:deletion.done", undefined, headers);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function ClosingPage() {
  const { title, id, contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ClosingCode>>({
    id: "closing",
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <Crumbs items={[{ text: t("account:deletion.title"), to: paths.deletion() }]} />
      <h1>{title}</h1>
      <p className="lede">{t("account:deletion.codeLede", { contact })}</p>
      <AccountForm
        form={form}
        labels={{ code: t("account:field.code") }}
        submit={t("account:deletion.confirm")}
        danger
        beside={<LinkButton to={paths.account()}>{t("account:deletion.keep")}</LinkButton>}
      >
        <CodeField field={fields.code} />
      </AccountForm>
      <div className="links">
        <Resend id={id} />
      </div>
    </>
  );
}
