import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { declineReasons } from "~/domain/hiring";
import { DeclineForm } from "~/domain/hiring.forms";
import { declineOffer, getOwnOffer } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { ANSWER, AnswerPage } from "~/ui/hiring/answer-page";
import { ReasonFields } from "~/ui/hiring/reason-fields";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [offer, t] = await Promise.all([getOwnOffer(viewer, params.id!), getTranslator(request)]);
  return { offer: found(offer), title: t("common:name.title", { page: t("hiring:decline.title") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, DeclineForm, async (input) => {
    await declineOffer(viewer, params.id!, input);
    return redirectWithFlash(paths.talentOffer(params.id!), "hiring:decline.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Refusal() {
  const { offer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const reply = useActionData<typeof action>();
  const labels = { reason: t("hiring:decline.reason"), words: t("hiring:decline.words") };
  return (
    <AnswerPage offer={offer} title={t("hiring:decline.title")} reply={reply} labels={labels} danger>
      <ReasonFields
        formId={ANSWER}
        reply={reply}
        labels={labels}
        hint={t("hiring:decline.wordsHint")}
        options={declineReasons.map((value) => ({ value, label: t(`hiring:declineReason.${value}`) }))}
      />
    </AnswerPage>
  );
}
