import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { formatContact } from "~/domain/identity";
import { PasswordReset } from "~/domain/identity.forms";
import { getVerification, resetPassword } from "~/domain/identity.server";
import { letIn } from "~/http/entrance.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { notFound } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { PasswordField, ProofField } from "~/ui/account/fields";
import { Resend } from "~/ui/account/resend";

export const handle = { i18n: ["account"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([getViewer(request), getTranslator(request)]);
  const waiting = await getVerification(viewer, params.id!);
  if (!waiting) throw await redirectWithFlash(paths.logIn(), "account:confirmation.over");
  if (waiting.purpose !== "password-reset") throw notFound();
  const link = new URL(request.url).searchParams.get("link") ?? "";
  return { title: t("account:forgotten.resetTitle"), link, id: waiting.id, contact: formatContact(waiting.target) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await getViewer(request);
  return submit(request, PasswordReset, async (input) => {
    const session = await resetPassword(viewer, params.id!, input, visitOf(request));
    return redirectWithFlash(paths.account(), "account:forgotten.done", undefined, await letIn(request, session));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · 衢集` },
  { name: "robots", content: "noindex" },
];

export default function PasswordResetPage() {
  const { title, link, id, contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof PasswordReset>>({
    id: "password-reset",
    lastResult: useActionData<typeof action>(),
  });
  const labels = { code: t("account:field.code"), password: t("account:field.newPassword") };
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">
        {link ? t("account:forgotten.linkLede", { contact }) : t("account:forgotten.resetLede", { contact })}
      </p>
      <AccountForm
        form={form}
        labels={labels}
        submit={t("account:forgotten.resetSubmit")}
        kept={t("account:signUp.kept")}
      >
        <ProofField field={fields.code} link={link} />
        <PasswordField field={fields.password} label={labels.password} chosen />
      </AccountForm>
      <div className="links">
        <Resend id={id} />
      </div>
    </>
  );
}
