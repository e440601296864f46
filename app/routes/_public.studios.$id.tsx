import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getReplyRecord } from "~/domain/hiring.server";
import { listOpenOf, listWorksOf } from "~/domain/openings.server";
import { getStudio } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { studioMeta } from "~/http/studio-meta.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { Notice } from "~/ui/notice";
import { Share } from "~/ui/share";
import { StudioFacts } from "~/ui/studios/studio-facts";
import { StudioHead } from "~/ui/studios/studio-head";
import { StudioOpenings } from "~/ui/studios/studio-openings";
import { StudioWorks } from "~/ui/studios/studio-works";
import { StudioWords } from "~/ui/studios/studio-words";
import { useStudioText } from "~/ui/studios/use-studio-text";

export const handle = { i18n: ["studios", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await getViewer(request);
  const studio = found(await getStudio(viewer, params.id!));
  const [t, openings, works, record] = await Promise.all([
    getTranslator(request),
    listOpenOf(viewer, studio.id),
    listWorksOf(studio.id),
    getReplyRecord(studio.id),
  ]);
  const place = studio.division && divisionName(studio.division, viewer.locale, { full: true });
  return { studio, place, openings, works, record, page: studioMeta(studio, place, viewer.locale, t) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

export default function Studio() {
  const { studio, place, openings, works, record, page } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation();
  const studioText = useStudioText();
  return (
    <article>
      {!studio.verified && (
        <Notice tone="due" title={t("studios:public.unverified")}>
          <p>{t("studios:public.unverifiedText")}</p>
        </Notice>
      )}
      <StudioHead studio={studio} place={place} />
      <StudioFacts studio={studio} place={place} open={openings.length} record={record} />
      <StudioWords studio={studio} />
      <StudioOpenings openings={openings} record={record} />
      <StudioWorks works={works} />
      {studio.verified && (
        <Share
          text={studioText(studio, place, openings, page.origin + page.path)}
          poster={paths.studioPoster(studio.id, i18n.language)}
        />
      )}
    </article>
  );
}
