import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerForm } from "~/domain/hiring.forms";
import { getOwnApplication, withdrawConsent } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { useBriefWords } from "~/ui/hiring/use-brief-words";
import { Question } from "~/ui/studios/question";

export const handle = { i18n: ["hiring"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [own, t] = await Promise.all([getOwnApplication(viewer, params.id!), getTranslator(request)]);
  return { own: found(own), title: t("common:name.title", { page: t("hiring:revoke.title") }) };
}

/** Takes back what a studio sees since it engaged the viewer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, AnswerForm, async () => {
    await withdrawConsent(viewer, params.id!);
    return redirectWithFlash(paths.talentApplication(params.id!), "hiring:revoke.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Consent() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { studio } = useBriefWords()(own.opening);
  return (
    <Question
      title={t("hiring:revoke.title")}
      yes={t("hiring:revoke.button")}
      danger
      back={paths.talentApplication(own.id)}
      reply={useActionData<typeof action>()}
    >
      <p>{t("hiring:revoke.what", { studio })}</p>
    </Question>
  );
}
