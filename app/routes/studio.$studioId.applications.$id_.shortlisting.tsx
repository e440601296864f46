import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { VersionForm } from "~/domain/hiring.forms";
import { getApplicant, shortlist } from "~/domain/hiring.server";
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
  const [applicant, t] = await Promise.all([
    getApplicant(viewer, params.studioId!, params.id!),
    getTranslator(request),
  ]);
  return { application: found(applicant), title: t("common:name.title", { page: t("hiring:shortlist.button") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, VersionForm, async (input) => {
    await shortlist(viewer, params.id!, input);
    return redirectWithFlash(paths.studioApplication(params.studioId!, params.id!), "hiring:shortlist.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Shortlisting() {
  const { application } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ApplicantAct
      application={application}
      act="shortlist"
      title={t("hiring:shortlist.button")}
      reply={useActionData<typeof action>()}
    >
      <p>{t("hiring:shortlist.what")}</p>
    </ApplicantAct>
  );
}
