import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerForm } from "~/domain/hiring.forms";
import { getSentOffer, withdrawOffer } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { ApplicantAct } from "~/ui/hiring/applicant-act";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["hiring", "openings"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [application, t] = await Promise.all([
    getSentOffer(viewer, params.studioId!, params.id!),
    getTranslator(request),
  ]);
  return { application: found(application), title: t("common:name.title", { page: t("hiring:retract.title") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, AnswerForm, async () => {
    const applicationId = await withdrawOffer(viewer, params.id!);
    return redirectWithFlash(paths.studioApplication(params.studioId!, applicationId), "hiring:retract.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Withdrawal() {
  const { application } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ApplicantAct
      application={application}
      act="retract"
      title={t("hiring:retract.title")}
      danger
      reply={useActionData<typeof action>()}
    >
      <p>{t("hiring:retract.what")}</p>
    </ApplicantAct>
  );
}
