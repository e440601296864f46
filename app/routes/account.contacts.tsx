import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { formatContact } from "~/domain/identity";
import { ContactChange } from "~/domain/identity.forms";
import { beginContactChange, getAccount } from "~/domain/identity.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { Contacts } from "~/ui/account/contacts";
import { ContactField } from "~/ui/account/fields";
import { ChoiceField } from "~/ui/choice-field";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { Section } from "~/ui/section";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  const { phone, email } = await getAccount(viewer);
  return { title: t("account:contacts.title"), phone: phone && formatContact(phone), email };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, ContactChange, async (input) =>
    redirect(paths.contactChange(await beginContactChange(viewer, input, visitOf(request)))),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function ContactsPage() {
  const { title, phone, email } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ContactChange>>({
    id: "contact",
    lastResult: useActionData<typeof action>(),
    defaultValue: { through: "replaced" },
  });
  const labels = { contact: t("account:contacts.contact"), through: t("account:contacts.through") };
  return (
    <>
      <Crumbs items={[{ text: t("account:overview.title"), to: paths.account() }]} />
      <h1>{title}</h1>
      <Contacts phone={phone} email={email} />
      <Section title={t("account:contacts.change")}>
        <p className="quiet">{t("account:contacts.lede")}</p>
        <AccountForm form={form} labels={labels} submit={t("account:contacts.submit")}>
          <ContactField field={fields.contact} label={labels.contact} hint={t("account:contacts.contactHint")} />
          {phone && email && (
            <ChoiceField
              {...fieldProps(fields.through)}
              label={labels.through}
              hint={t("account:contacts.throughHint")}
              stacked
              options={[
                { value: "replaced", label: t("account:contacts.replaced") },
                { value: "phone", label: phone },
                { value: "email", label: email },
              ]}
            />
          )}
        </AccountForm>
      </Section>
    </>
  );
}
