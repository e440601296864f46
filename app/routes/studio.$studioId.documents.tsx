import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DOCUMENT_BYTES } from "~/domain/studios";
import { StudioPaper } from "~/domain/studios.forms";
import { attachDocument } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { parseUpload } from "~/http/uploads.server";
import { requireSeat } from "~/http/viewer.server";
import { PaperForm } from "~/ui/studios/paper-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSeat(request, params.studioId!, "owner");
  const t = await getTranslator(request);
  return { title: t("common:name.title", { page: t("studios:papers.uploadTitle") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return parseUpload(request, { file: DOCUMENT_BYTES }, ({ form, file }) =>
    submit(form, StudioPaper, async ({ kind }) => {
      const { path, name } = file("file");
      await attachDocument(viewer, params.studioId!, kind, { path, fileName: name });
      return redirectWithFlash(paths.studioPart(params.studioId!, "verification"), "studios:papers.received");
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The upload by itself: what the verification page becomes when a file was refused. */
export default function Documents() {
  const { studioId } = useParams();
  const { t } = useTranslation();
  return (
    <>
      <p className="crumbs">
        <Link to={paths.studioPart(studioId!, "verification")}>{t("studios:verification.title")}</Link>
      </p>
      <h1>{t("studios:papers.uploadTitle")}</h1>
      <PaperForm studioId={studioId!} reply={useActionData<typeof action>()} main />
    </>
  );
}
