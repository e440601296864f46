import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinal, type OwnApplication } from "~/domain/hiring";
import { listApplications } from "~/domain/hiring.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { OwnApplications } from "~/ui/hiring/own-applications";
import { Section } from "~/ui/section";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [applications, t] = await Promise.all([listApplications(viewer), getTranslator(request)]);
  return { applications, title: t("common:name.title", { page: t("hiring:own.title") }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Applications() {
  const { applications } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const waiting = applications.filter(({ letters }) => letters.some(({ answerable }) => answerable));
  const open = applications.filter((own) => !isFinal(own.stage) && !waiting.includes(own));
  const over = applications.filter(({ stage }) => isFinal(stage));
  return (
    <>
      <h1>{t("hiring:own.title")}</h1>
      {applications.length === 0 && (
        <Empty
          title={t("hiring:own.emptyTitle")}
          action={
            <LinkButton to={paths.openings()} main>
              {t("hiring:own.browse")}
            </LinkButton>
          }
        >
          <p>{t("hiring:own.emptyText")}</p>
        </Empty>
      )}
      <Part title={t("hiring:own.waiting")} applications={waiting} />
      <Part title={t("hiring:own.open")} applications={open} />
      <Part title={t("hiring:own.over")} applications={over} />
      {applications.length > 0 && (
        <p className="links">
          <Link to={paths.talentEngagements()}>{t("hiring:own.engagements")}</Link>
          <Link to={paths.openings()}>{t("hiring:own.browse")}</Link>
        </p>
      )}
    </>
  );
}

function Part({ title, applications }: { title: string; applications: OwnApplication[] }) {
  const { t } = useTranslation();
  if (applications.length === 0) return null;
  return (
    <Section title={title} aside={t("hiring:own.count", { count: applications.length })}>
      <OwnApplications applications={applications} caption={title} />
    </Section>
  );
}
