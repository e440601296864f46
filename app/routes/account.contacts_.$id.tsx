import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { formatContact } from "~/domain/identity";
import { ContactCodes } from "~/domain/identity.forms";
import { confirmContactChange } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireWaiting } from "~/http/waiting.server";
import { AccountForm } from "~/ui/account/account-form";
import { CodeField } from "~/ui/account/fields";
import { Resend } from "~/ui/account/resend";
import { Crumbs } from "~/ui/crumbs";

export const handle = { i18n: ["account"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ waiting }, t] = await Promise.all([
    requireWaiting(request, params.id!, "contact-new"),
    getTranslator(request),
  ]);
  const { id, target, old } = waiting;
  return {
    title: t("account:contacts.codesTitle"),
    id,
    contact: formatContact(target),
    old: formatContact(found(old)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireWaiting(request, params.id!, "contact-new");
  return submit(request, ContactCodes, async (input) => {
    const kind = await confirmContactChange(viewer, params.id!, input);
    return redirectWithFlash(paths.account(), `account:contacts.changed.${kind}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function ContactCodesPage() {
  const { title, id, contact, old } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ContactCodes>>({
    id: "codes",
    lastResult: useActionData<typeof action>(),
  });
  const labels = {
    oldCode: t("account:contacts.codeOf", { contact: old }),
    newCode: t("account:contacts.codeOf", { contact }),
  };
  return (
    <>
      <Crumbs items={[{ text: t("account:contacts.title"), to: paths.contacts() }]} />
      <h1>{title}</h1>
      <p className="lede">{t("account:contacts.codesLede", { contact, old })}</p>
      <AccountForm form={form} labels={labels} submit={t("account:contacts.confirm", { contact })}>
        <CodeField field={fields.oldCode} label={labels.oldCode} />
        <CodeField field={fields.newCode} label={labels.newCode} />
      </AccountForm>
      <div className="links">
        <Resend id={id} />
      </div>
    </>
  );
}
