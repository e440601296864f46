import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { seatIn } from "~/domain/identity";
import { Agreement } from "~/domain/studios.forms";
import { getMember, removeMember } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Question } from "~/ui/studios/question";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const studioId = params.studioId!;
  const viewer = await requireSeat(request, studioId, "owner");
  const [member, t] = await Promise.all([getMember(viewer, studioId, params.userId!), getTranslator(request)]);
  const { name } = found(member);
  const title = t("common:name.title", { page: t("studios:members.remove", { name }) });
  return { title, name, studioId, studio: seatIn(viewer, studioId)!.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return submit(request, Agreement, async () => {
    await removeMember(viewer, params.studioId!, params.userId!);
    return redirectWithFlash(paths.studioPart(params.studioId!, "members"), "studios:members.removed");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MemberRemoval() {
  const { name, studioId, studio } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Question
      title={t("studios:members.remove", { name })}
      yes={t("studios:members.remove", { name })}
      danger
      back={paths.studioPart(studioId, "members")}
      reply={useActionData<typeof action>()}
    >
      <p>{t("studios:members.removeText", { name, studio })}</p>
    </Question>
  );
}
