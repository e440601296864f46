import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { seatIn } from "~/domain/identity";
import { Agreement } from "~/domain/studios.forms";
import { leaveStudio } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Question } from "~/ui/studios/question";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const t = await getTranslator(request);
  const studio = seatIn(viewer, params.studioId!)!.name;
  const title = t("common:name.title", { page: t("studios:departure.title", { studio }) });
  return { title, studioId: params.studioId!, studio };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const studio = seatIn(viewer, params.studioId!)!.name;
  return submit(request, Agreement, async () => {
    await leaveStudio(viewer, params.studioId!);
    return redirectWithFlash(paths.account(), "studios:departure.done", { studio });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Departure() {
  const { studioId, studio } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Question
      title={t("studios:departure.title", { studio })}
      yes={t("studios:departure.title", { studio })}
      danger
      back={paths.studioPart(studioId, "members")}
      reply={useActionData<typeof action>()}
    >
      <p>{t("studios:departure.text", { studio })}</p>
    </Question>
  );
}
