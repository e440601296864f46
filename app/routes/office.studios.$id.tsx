import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getStudioFile } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { show } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Columns } from "~/ui/columns";
import { Crumbs } from "~/ui/crumbs";
import { FileFacts } from "~/ui/office/file-facts";
import { FileHistory } from "~/ui/office/file-history";
import { FilePapers } from "~/ui/office/file-papers";
import type { StudioOnFile } from "~/ui/office/studio-file";
import { StandingMark } from "~/ui/studios/standing";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["studios"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const [studio, t] = await Promise.all([show(getStudioFile(viewer, params.id!)), getTranslator(request)]);
  const place = studio.division && divisionName(studio.division, viewer.locale, { full: true });
  return { title: t("common:name.title", { page: studio.name }), studio, place };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** A studio's file: what it says, what proves it, what happened; beside it the decision. */
export default function StudioFile() {
  const { studio, place } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Crumbs items={[{ text: t("office:queue.title"), to: paths.officeStudios() }]} />
      <h1>{studio.name}</h1>
      <StandingMark {...studio} />
      <Columns
        sideLabel={t("office:decision.title")}
        side={<Outlet context={studio satisfies StudioOnFile} />}
        className="file"
      >
        <FileFacts studio={studio} place={place} />
        <FilePapers studioId={studio.id} papers={studio.documents} />
        <FileHistory events={studio.events} />
      </Columns>
    </>
  );
}
