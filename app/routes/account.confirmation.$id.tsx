import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { formatContact } from "~/domain/identity";
import { Confirmation } from "~/domain/identity.forms";
import { confirmEntry, getVerification } from "~/domain/identity.server";
import { enter } from "~/http/entrance.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { notFound } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { ProofField } from "~/ui/account/fields";
import { Resend } from "~/ui/account/resend";

export const handle = { i18n: ["account"] };

/** The end of a sign-up and of a log-in by code. A mailed link only opens this page: mail programs look at links too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([getViewer(request), getTranslator(request)]);
  const waiting = await getVerification(viewer, params.id!);
  if (!waiting) throw await redirectWithFlash(paths.logIn(), "account:confirmation.over");
  if (waiting.purpose !== "sign-up" && waiting.purpose !== "log-in") throw notFound();
  const link = new URL(request.url).searchParams.get("link") ?? "";
  const title = link ? t("account:confirmation.linkTitle") : t("account:confirmation.title");
  return {
    title,
    link,
    id: waiting.id,
    signsUp: waiting.purpose === "sign-up",
    contact: formatContact(waiting.target),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await getViewer(request);
  return submit(request, Confirmation, async (proof) => {
    const { session, as, back } = await confirmEntry(viewer, params.id!, proof, visitOf(request));
    const first = { creative: paths.talentBegin(), studio: paths.studioBegin(), invited: paths.account() };
    return enter(request, session, back || (as ? first[as] : ""));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · 衢集` },
  { name: "robots", content: "noindex" },
];

export default function ConfirmationPage() {
  const { title, link, id, signsUp, contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof Confirmation>>({
    id: "confirmation",
    lastResult: useActionData<typeof action>(),
  });
  const mailed = signsUp
    ? t("account:confirmation.linkSignUp", { contact })
    : t("account:confirmation.linkLogIn", { contact });
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{link ? mailed : t("account:confirmation.lede", { contact })}</p>
      <AccountForm
        form={form}
        labels={{ code: t("account:field.code") }}
        submit={signsUp ? t("account:confirmation.signUp") : t("account:confirmation.logIn")}
      >
        <ProofField field={fields.code} link={link} />
      </AccountForm>
      <ul className="links">
        <li>
          <Resend id={id} />
        </li>
        <li>
          <Link to={signsUp ? paths.signUp() : paths.logInCode()}>{t("account:confirmation.wrongContact")}</Link>
        </li>
      </ul>
    </>
  );
}
