import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listEngagementsOf } from "~/domain/engagements.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { EngagementLedger } from "~/ui/engagements/engagement-ledger";

export const handle = { i18n: ["engagements"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [engagements, t] = await Promise.all([listEngagementsOf(viewer), getTranslator(request)]);
  return { engagements, title: t("common:name.title", { page: t("engagements:title") }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Engagements() {
  const { engagements } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("engagements:title")}</h1>
      <p className="lede quiet">{t("engagements:lede.creative")}</p>
      {engagements.length === 0 ? (
        <Empty
          title={t("engagements:empty.creative")}
          action={<LinkButton to={paths.openings()}>{t("engagements:empty.browse")}</LinkButton>}
        />
      ) : (
        <EngagementLedger
          engagements={engagements}
          caption={t("engagements:title")}
          side="creative"
          hrefOf={({ id }) => paths.talentEngagement(id)}
        />
      )}
    </>
  );
}
