import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refusalReasons } from "~/domain/hiring";
import { RefusalForm } from "~/domain/hiring.forms";
import { getApplicant, refuse } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { ACT, ApplicantAct } from "~/ui/hiring/applicant-act";
import { ReasonFields } from "~/ui/hiring/reason-fields";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["hiring", "openings"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [applicant, t] = await Promise.all([
    getApplicant(viewer, params.studioId!, params.id!),
    getTranslator(request),
  ]);
  return { application: found(applicant), title: t("common:name.title", { page: t("hiring:refuse.title") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, RefusalForm, async (input) => {
    await refuse(viewer, params.id!, input);
    return redirectWithFlash(paths.studioApplications(params.studioId!), "hiring:refuse.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Refusal() {
  const { application } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const reply = useActionData<typeof action>();
  const labels = { reason: t("hiring:refuse.reason"), words: t("hiring:refuse.words") };
  return (
    <ApplicantAct
      application={application}
      act="refuse"
      title={t("hiring:refuse.title")}
      danger
      reply={reply}
      labels={labels}
    >
      <ReasonFields
        formId={ACT}
        reply={reply}
        labels={labels}
        hint={t("hiring:refuse.wordsHint")}
        options={refusalReasons.map((value) => ({ value, label: t(`hiring:refusal.${value}`) }))}
      />
    </ApplicantAct>
  );
}
