import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatContact, isOwner, studioRoles } from "~/domain/identity";
import { listOpenInvitations } from "~/domain/identity.server";
import { isLastOwner } from "~/domain/studios";
import { MemberInvitation } from "~/domain/studios.forms";
import { inviteMember, listMembers } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { ChoiceField } from "~/ui/choice-field";
import { fieldProps } from "~/ui/field";
import { ProblemList } from "~/ui/problem-list";
import { Section } from "~/ui/section";
import { Invitations } from "~/ui/studios/invitations";
import { Members } from "~/ui/studios/members";
import { TextField } from "~/ui/text-field";

export const handle = { i18n: ["studios"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const studioId = params.studioId!;
  const viewer = await requireSeat(request, studioId);
  const owner = isOwner(viewer, studioId);
  const [members, invitations, t] = await Promise.all([
    listMembers(viewer, studioId),
    owner ? listOpenInvitations(viewer, studioId) : [],
    getTranslator(request),
  ]);
  const title = t("common:name.title", { page: t("studios:members.title") });
  return {
    title,
    studioId,
    members,
    invitations,
    owner,
    userId: viewer.userId,
    last: isLastOwner(members, viewer.userId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return submit(request, MemberInvitation, async (input) => {
    await inviteMember(viewer, params.studioId!, input);
    const values = { contact: formatContact(input.contact) };
    return redirectWithFlash(paths.studioPart(params.studioId!, "members"), "studios:members.sent", values);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MembersPage() {
  const { studioId, members, invitations, owner, userId, last } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<MemberInvitation>({
    id: "invitation",
    lastResult: useActionData<typeof action>(),
    defaultValue: { role: "recruiter" },
  });
  return (
    <>
      <h1>{t("studios:members.title")}</h1>
      <ProblemList
        errors={form.allErrors}
        labels={{ contact: t("studios:field.contact"), role: t("studios:members.role") }}
        formId={form.id}
        title={t("studios:members.notSent")}
      />
      <Members studioId={studioId} members={members} userId={userId} owner={owner} last={last} />
      {invitations.length > 0 && (
        <Section title={t("studios:members.pending")}>
          <Invitations studioId={studioId} invitations={invitations} />
        </Section>
      )}
      {owner && (
        <Section title={t("studios:members.invite")}>
          <Form method="post" {...getFormProps(form)}>
            <div className="fields">
              <TextField
                {...fieldProps(fields.contact)}
                label={t("studios:field.contact")}
                hint={t("studios:hint.contact")}
                autoComplete="off"
                required
              />
              <ChoiceField
                {...fieldProps(fields.role)}
                label={t("studios:members.inviteRole")}
                options={studioRoles.map((value) => ({
                  value,
                  label: t(`studios:role.${value}`),
                  hint: t(`studios:roleHint.${value}`),
                }))}
                required
              />
              <div className="actions">
                <Button main>{t("studios:members.send")}</Button>
              </div>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}
