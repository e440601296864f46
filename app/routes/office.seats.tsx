import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { formatContact, officeRoles } from "~/domain/identity";
import { OfficialInvitation } from "~/domain/identity.forms";
import { inviteOfficial, listOfficials, listOpenInvitations } from "~/domain/identity.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { AccountForm } from "~/ui/account/account-form";
import { ContactField } from "~/ui/account/fields";
import { InvitationLedger } from "~/ui/account/invitation-ledger";
import { SeatLedger } from "~/ui/account/seat-ledger";
import { ChoiceField } from "~/ui/choice-field";
import { fieldProps } from "~/ui/field";
import { Section } from "~/ui/section";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireOfficial(request, "administrator"), getTranslator(request)]);
  const [officials, invitations] = await Promise.all([listOfficials(viewer), listOpenInvitations(viewer, null)]);
  return { title: t("account:seats.title"), officials, invitations, viewerId: viewer.userId };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request, "administrator");
  return submit(request, OfficialInvitation, async (input) => {
    await inviteOfficial(viewer, input);
    return redirectWithFlash(paths.officeSeats(), "account:seats.invited", { contact: formatContact(input.contact) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function SeatsPage() {
  const { title, officials, invitations, viewerId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("account:seats.lede")}</p>
      <Section title={t("account:seats.list")}>
        <SeatLedger officials={officials} viewerId={viewerId} />
      </Section>
      <Section title={t("account:seats.open")}>
        <InvitationLedger invitations={invitations} />
      </Section>
      <Section title={t("account:seats.invite")}>
        <Invite key={invitations.length} />
      </Section>
    </>
  );
}

function Invite() {
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof OfficialInvitation>>({
    id: "invite",
    lastResult: useActionData<typeof action>(),
  });
  const labels = { contact: t("account:field.contact"), role: t("account:seats.role") };
  return (
    <AccountForm form={form} labels={labels} submit={t("account:seats.submit")}>
      <ContactField field={fields.contact} hint={t("account:seats.contactHint")} />
      <ChoiceField
        {...fieldProps(fields.role)}
        label={labels.role}
        stacked
        options={officeRoles.map((role) => ({
          value: role,
          label: t(`account:role.${role}`),
          hint: t(`account:invitation.does.${role}`),
        }))}
      />
    </AccountForm>
  );
}
