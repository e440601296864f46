import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { dayOf } from "~/domain/days";
import { formatContact, isOfficial, locales } from "~/domain/identity";
import { AccountDetails } from "~/domain/identity.forms";
import { getAccount, reviseAccount } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator, languageCookie } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { AccountForm } from "~/ui/account/account-form";
import { Contacts } from "~/ui/account/contacts";
import { Rooms } from "~/ui/account/rooms";
import { ChoiceField } from "~/ui/choice-field";
import { Columns } from "~/ui/columns";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  const { email, phone, createdAt, name, locale } = await getAccount(viewer);
  return {
    title: t("account:overview.title"),
    details: { name, locale },
    email: email && formatContact(email),
    phone: phone && formatContact(phone),
    since: dayOf(createdAt),
    rooms: { talent: viewer.profileId !== null, studios: viewer.studios, office: isOfficial(viewer) },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, AccountDetails, async (input) => {
    await reviseAccount(viewer, input);
    const headers = new Headers({ "Set-Cookie": await languageCookie.serialize(input.locale) });
    return redirectWithFlash(paths.account(), "account:overview.saved", undefined, headers);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function AccountPage() {
  const { title, details, email, phone, since, rooms } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Crumbs items={[t("account:overview.since", { day: words.day(since) })]} />
      <h1>{title}</h1>
      <Columns side={<Rooms {...rooms} />} sideLabel={t("account:overview.rooms")}>
        <Section title={t("account:overview.details")}>
          <Details {...details} />
        </Section>
        <Section
          title={t("account:overview.contacts")}
          aside={<Link to={paths.contacts()}>{t("account:overview.change")}</Link>}
        >
          <Contacts phone={phone} email={email} />
        </Section>
        <Section title={t("account:overview.safety")}>
          <Links
            items={[
              { to: paths.password(), text: t("account:overview.password") },
              { to: paths.sessions(), text: t("account:overview.sessions") },
            ]}
          />
        </Section>
        <Section title={t("account:overview.messages")}>
          <Links
            items={[
              { to: paths.notices(), text: t("account:overview.notices") },
              { to: paths.savedSearches(), text: t("account:overview.searches") },
              { to: paths.preferences(), text: t("account:overview.preferences") },
            ]}
          />
        </Section>
        <Section title={t("account:overview.end")}>
          <Links items={[{ to: paths.deletion(), text: t("account:overview.deletion") }]} />
        </Section>
      </Columns>
    </>
  );
}

function Details(details: { name: string; locale: string }) {
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof AccountDetails>>({
    id: "account",
    lastResult: useActionData<typeof action>(),
    defaultValue: details,
  });
  const labels = { name: t("account:field.name"), locale: t("account:overview.locale") };
  return (
    <AccountForm form={form} labels={labels} submit={t("account:overview.save")} whole>
      <TextField {...fieldProps(fields.name)} label={labels.name} autoComplete="name" maxLength={40} />
      <ChoiceField
        {...fieldProps(fields.locale)}
        label={labels.locale}
        options={locales.map((locale) => ({ value: locale, label: t(`account:language.${locale}`) }))}
      />
    </AccountForm>
  );
}

function Links({ items }: { items: { to: string; text: string }[] }) {
  return (
    <ul className="flow">
      {items.map(({ to, text }) => (
        <li key={to}>
          <Link to={to}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}
