import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { ClosingRequest } from "~/domain/identity.forms";
import { beginClosing, getClosing } from "~/domain/identity.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { KeptLedger } from "~/ui/account/kept-ledger";
import { Actions, LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  return { title: t("account:deletion.title"), ...(await getClosing(viewer)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, ClosingRequest, async () =>
    redirect(paths.closing(await beginClosing(viewer, visitOf(request)))),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function DeletionPage() {
  const { title, kept, studios } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Crumbs items={[{ text: t("account:overview.title"), to: paths.account() }]} />
      <h1>{title}</h1>
      <p className="lede">{t("account:deletion.lede")}</p>
      <Section title={t("account:deletion.erasedTitle")}>
        <ul className="flow">
          <li>{t("account:deletion.erased.contacts")}</li>
          <li>{t("account:deletion.erased.profile")}</li>
          <li>{t("account:deletion.erased.sessions")}</li>
          <li>{t("account:deletion.erased.applications")}</li>
          <li>{t("account:deletion.erased.searches")}</li>
        </ul>
      </Section>
      <Section title={t("account:deletion.keptTitle")}>
        <KeptLedger kept={kept} />
      </Section>
      <Section title={t("account:deletion.confirmTitle")}>
        {studios.length === 0 ? <Request /> : studios.map((studio) => <LastOwner key={studio.id} {...studio} />)}
      </Section>
    </>
  );
}

function Request() {
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ClosingRequest>>({
    id: "deletion",
    lastResult: useActionData<typeof action>(),
  });
  const labels = { word: t("account:deletion.word") };
  return (
    <AccountForm
      form={form}
      labels={labels}
      submit={t("account:deletion.submit")}
      danger
      beside={<LinkButton to={paths.account()}>{t("account:deletion.keep")}</LinkButton>}
    >
      <TextField {...fieldProps(fields.word)} label={labels.word} autoComplete="off" maxLength={20} />
    </AccountForm>
  );
}

function LastOwner({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="due">
      <p>{t("account:deletion.lastOwner", { studio: name })}</p>
      <Actions>
        <LinkButton to={paths.studioPart(id, "members")}>{t("account:deletion.members", { studio: name })}</LinkButton>
      </Actions>
    </Notice>
  );
}
