import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { origin } from "~/http/origin.server";
import { getApplyState, getReplyRecord, listReplyRecords } from "~/domain/hiring.server";
import { isMember } from "~/domain/identity";
import { getOpening, listSimilar } from "~/domain/openings.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { openingMeta } from "~/http/opening-meta.server";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { Columns } from "~/ui/columns";
import { ApplyBox } from "~/ui/hiring/apply-box";
import { Hirer } from "~/ui/openings/hirer";
import { OpeningCall } from "~/ui/openings/opening-call";
import { SheetFacts } from "~/ui/openings/sheet-facts";
import { SheetHead } from "~/ui/openings/sheet-head";
import { SheetRevisions } from "~/ui/openings/sheet-revisions";
import { SheetState } from "~/ui/openings/sheet-state";
import { SheetWords } from "~/ui/openings/sheet-words";
import { useCallText } from "~/ui/openings/use-call-text";
import { Section } from "~/ui/section";
import { Share } from "~/ui/share";

export const handle = { i18n: ["calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await getViewer(request);
  const opening = found(await getOpening(viewer, params.id!));
  const [t, record, applying, similar] = await Promise.all([
    getTranslator(request),
    getReplyRecord(opening.studioId),
    getApplyState(viewer, opening),
    listSimilar(viewer, opening),
  ]);
  return {
    opening,
    record,
    applying,
    similar,
    records: await listReplyRecords(similar.map(({ studio }) => studio.id)),
    editable: isMember(viewer, opening.studioId),
    address: origin() + paths.opening(opening.id),
    page: openingMeta(opening, viewer.locale, t),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

export default function Opening() {
  const { opening, record, applying, similar, records, editable, address } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation();
  const callText = useCallText();
  return (
    <>
      <article>
        <SheetState opening={opening} editable={editable} />
        <SheetHead opening={opening} />
        <SheetFacts opening={opening} record={record} />
        <Columns
          sideLabel={t("calls:sheet.apply")}
          side={
            <>
              <ApplyBox opening={opening} record={record} state={applying} />
              <Hirer studio={opening.studio} record={record} />
            </>
          }
        >
          <SheetWords opening={opening} />
          <SheetRevisions revisions={opening.revisions} />
          {opening.public && (
            <Share text={callText(opening, address)} poster={paths.openingPoster(opening.id, i18n.language)} />
          )}
        </Columns>
      </article>
      {similar.length > 0 && (
        <Section title={t("calls:sheet.similar")} id="similar">
          <ul>
            {similar.map((call) => (
              <OpeningCall key={call.id} call={call} record={records[call.studio.id]} level={3} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
