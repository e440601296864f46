import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { now } from "~/adapters/clock";
import { dayOf } from "~/domain/days";
import { listOpenApplications } from "~/domain/hiring.server";
import { nextStep } from "~/domain/profiles";
import { getOwnProfile } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { OwnApplications } from "~/ui/hiring/own-applications";
import { NextStep } from "~/ui/profiles/next-step";
import { ProfileDays } from "~/ui/profiles/profile-days";
import { Section } from "~/ui/section";

export const handle = { i18n: ["hiring", "openings", "calls", "cards"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [own, applications, t] = await Promise.all([
    getOwnProfile(viewer),
    listOpenApplications(viewer),
    getTranslator(request),
  ]);
  const profile = found(own);
  const { availabilityUpdatedAt: changed } = profile;
  return {
    title: t("common:name.title", { page: t("profiles:home.title") }),
    profile,
    applications,
    step: nextStep({ ...profile, availabilityChangedOn: changed && dayOf(changed) }, dayOf(now())),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Home() {
  const { profile, applications, step } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("profiles:home.title")}</h1>
      <NextStep step={step} visible={profile.visibility !== "hidden"} />
      <Section
        title={t("profiles:home.applications")}
        aside={<Link to={paths.talentApplications()}>{t("profiles:home.allApplications")}</Link>}
      >
        {applications.length === 0 ? (
          <Empty
            title={t("profiles:home.noApplications")}
            action={
              <LinkButton to={paths.openings({ role: profile.crafts[0] })}>{t("profiles:home.browse")}</LinkButton>
            }
          >
            <p>{t("profiles:home.noApplicationsText")}</p>
          </Empty>
        ) : (
          <OwnApplications applications={applications} caption={t("profiles:home.applications")} />
        )}
      </Section>
      <Section
        title={t("profiles:home.profile")}
        aside={<Link to={paths.talentProfile("preview")}>{t("profiles:home.preview")}</Link>}
      >
        <p>
          {t(`cards:publication.now.${profile.visibility}`)}{" "}
          <Link to={paths.talentProfile("publication")}>{t("profiles:home.change")}</Link>
        </p>
        <ProfileDays profile={profile} />
        <p className="small mt-s3">
          <Link to={paths.talentProfile("availability")}>{t("profiles:home.days")}</Link>
        </p>
      </Section>
    </>
  );
}
