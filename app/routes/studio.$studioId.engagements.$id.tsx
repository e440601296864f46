import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { engagementNumber } from "~/domain/engagements";
import { getStudioEngagement } from "~/domain/engagements.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Actions, LinkButton } from "~/ui/button";
import { EngagementSheet } from "~/ui/engagements/engagement-sheet";

export const handle = { i18n: ["engagements", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [own, t] = await Promise.all([
    getStudioEngagement(viewer, params.studioId!, params.id!),
    getTranslator(request),
  ]);
  const engagement = found(own);
  return { engagement, title: t("common:name.title", { page: engagementNumber(engagement.number) }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Engagement() {
  const { engagement } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { studioId, id, state } = engagement;
  return (
    <EngagementSheet engagement={engagement} side="studio" list={paths.studioPart(studioId, "engagements")}>
      {engagement.endings.length > 0 && (
        <Actions>
          <LinkButton to={paths.studioEngagement(studioId, id, "ending")} main={state === "due"}>
            {state === "ahead" ? t("engagements:ending.cancel") : t("engagements:ending.link")}
          </LinkButton>
        </Actions>
      )}
    </EngagementSheet>
  );
}
