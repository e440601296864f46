import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { EngagementView } from "~/domain/engagements";
import { listStudioEngagements } from "~/domain/engagements.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { EngagementLedger } from "~/ui/engagements/engagement-ledger";
import { Section } from "~/ui/section";

export const handle = { i18n: ["engagements"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const studioId = params.studioId!;
  const viewer = await requireSeat(request, studioId);
  const [engagements, t] = await Promise.all([listStudioEngagements(viewer, studioId), getTranslator(request)]);
  return { engagements, studioId, title: t("common:name.title", { page: t("engagements:title") }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

// What waits for the studio comes first, then what goes on by itself.
const parts = {
  due: ["due"],
  running: ["running"],
  ahead: ["ahead"],
  over: ["completed", "ended-early", "cancelled", "no-show"],
} as const satisfies Record<string, readonly EngagementView["state"][]>;

export default function Engagements() {
  const { engagements, studioId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const of = (states: readonly string[]) => engagements.filter(({ state }) => states.includes(state));
  return (
    <>
      <h1>{t("engagements:title")}</h1>
      {engagements.length === 0 && (
        <Empty
          title={t("engagements:empty.studio")}
          action={
            <LinkButton to={paths.studioApplications(studioId)}>{t("engagements:empty.applications")}</LinkButton>
          }
        />
      )}
      {Object.entries(parts).map(([part, states]) =>
        of(states).length > 0 ? (
          <Section
            key={part}
            title={t(`engagements:part.${part}`)}
            aside={t("engagements:count", { count: of(states).length })}
          >
            <EngagementLedger
              engagements={of(states)}
              caption={t(`engagements:part.${part}`)}
              side="studio"
              hrefOf={({ id }) => paths.studioEngagement(studioId, id)}
            />
          </Section>
        ) : null,
      )}
    </>
  );
}
