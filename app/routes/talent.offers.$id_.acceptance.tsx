import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerForm } from "~/domain/hiring.forms";
import { acceptOffer, getOwnOffer } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { AnswerPage } from "~/ui/hiring/answer-page";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [offer, t] = await Promise.all([getOwnOffer(viewer, params.id!), getTranslator(request)]);
  return { offer: found(offer), title: t("common:name.title", { page: t("hiring:answer.accept") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, AnswerForm, async () => {
    const engagementId = await acceptOffer(viewer, params.id!);
    return redirectWithFlash(paths.talentEngagement(engagementId), "hiring:answer.accepted");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Asks once more where somebody comes by a link, and says what happened where the offer can no longer be accepted. */
export default function Acceptance() {
  const { offer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <AnswerPage offer={offer} title={t("hiring:answer.accept")} reply={useActionData<typeof action>()} />;
}
