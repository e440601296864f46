import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { VersionForm } from "~/domain/hiring.forms";
import { getOwnApplication, withdrawApplication } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { useBriefWords } from "~/ui/hiring/use-brief-words";
import { Question } from "~/ui/studios/question";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["hiring"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [own, t] = await Promise.all([getOwnApplication(viewer, params.id!), getTranslator(request)]);
  return { own: found(own), title: t("common:name.title", { page: t("hiring:withdraw.title") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, VersionForm, async (input) => {
    await withdrawApplication(viewer, params.id!, input);
    return redirectWithFlash(paths.talentApplication(params.id!), "hiring:withdraw.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Withdrawal() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { title, production, studio } = useBriefWords()(own.opening);
  return (
    <Question
      title={t("hiring:withdraw.title")}
      yes={t("hiring:withdraw.button")}
      danger
      back={paths.talentApplication(own.id)}
      reply={useActionData<typeof action>()}
    >
      <HiddenField name="version" value={own.version} />
      <p>{t("hiring:withdraw.what", { title, production, studio })}</p>
      <p className="quiet">{t("hiring:withdraw.once")}</p>
    </Question>
  );
}
