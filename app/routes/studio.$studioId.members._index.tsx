import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatContact, isOwner } from "~/domain/identity";
import { listOpenInvitations } from "~/domain/identity.server";
import { isLastOwner } from "~/domain/studios";
import { MemberInvitation } from "~/domain/studios.forms";
import { inviteMember, listMembers } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Section } from "~/ui/section";
import { Invitations } from "~/ui/studios/invitations";
import { InviteForm } from "~/ui/studios/invite-form";
import { Members } from "~/ui/studios/members";

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
  const reply = useActionData<typeof action>();
  return (
    <>
      <h1>{t("studios:members.title")}</h1>
      <Members studioId={studioId} members={members} userId={userId} owner={owner} last={last} />
      {invitations.length > 0 && (
        <Section title={t("studios:members.pending")}>
          <Invitations studioId={studioId} invitations={invitations} />
        </Section>
      )}
      {owner && (
        <Section title={t("studios:members.invite")}>
          {/* Begins anew with every invitation sent or revoked. */}
          <InviteForm key={invitations.map(({ id }) => id).join()} reply={reply} />
        </Section>
      )}
    </>
  );
}
