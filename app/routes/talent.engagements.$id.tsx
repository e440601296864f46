import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { engagementNumber } from "~/domain/engagements";
import { getOwnEngagement } from "~/domain/engagements.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { EngagementSheet } from "~/ui/engagements/engagement-sheet";

export const handle = { i18n: ["engagements", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [own, t] = await Promise.all([getOwnEngagement(viewer, params.id!), getTranslator(request)]);
  const engagement = found(own);
  return { engagement, title: t("common:name.title", { page: engagementNumber(engagement.number) }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Engagement() {
  const { engagement } = useLoaderData<typeof loader>();
  return <EngagementSheet engagement={engagement} side="creative" list={paths.talentEngagements()} />;
}
