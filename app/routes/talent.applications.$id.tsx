import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { getOwnApplication } from "~/domain/hiring.server";
import { titleIn } from "~/domain/openings";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Actions, LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ApplicationTrack } from "~/ui/hiring/application-track";
import { ConsentList } from "~/ui/hiring/consent-list";
import { OwnState } from "~/ui/hiring/own-state";
import { useBriefWords } from "~/ui/hiring/use-brief-words";
import { Section } from "~/ui/section";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [application, t] = await Promise.all([getOwnApplication(viewer, params.id!), getTranslator(request)]);
  const own = found(application);
  const page = t("hiring:apply.title", { title: titleIn(own.opening, viewer.locale) });
  return { own, title: t("common:name.title", { page }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Application() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const named = useBriefWords()(own.opening);
  const { consent } = own;
  return (
    <>
      <Crumbs
        items={[{ text: t("hiring:own.title"), to: paths.talentApplications() }, named.production, named.studio]}
      />
      <h1>
        <Link to={paths.opening(own.opening.id)}>{named.title}</Link>
      </h1>
      <div className="flow mt-s6">
        <ApplicationTrack application={own} offeredAt={own.letters.at(-1)?.sentAt ?? null} side="creative" />
        <OwnState own={own} />
      </div>
      {own.note && (
        <Section title={t("hiring:own.note")} aside={words.moment(own.createdAt)}>
          <p className="plain">{own.note}</p>
        </Section>
      )}
      {consent && (
        <Section
          title={t("hiring:own.sees", { studio: named.studio })}
          aside={
            consent.withdrawnAt
              ? t("hiring:own.consentEnded", { day: words.shortDay(dayOf(consent.withdrawnAt)) })
              : t("hiring:own.consentGiven", { day: words.shortDay(dayOf(consent.givenAt)) })
          }
        >
          <div className="flow small">
            <ConsentList fields={consent.fields} />
            {own.consentRevocable && (
              <p>
                <Link to={paths.talentApplication(own.id, "consent")}>
                  {t("hiring:revoke.link", { studio: named.studio })}
                </Link>
              </p>
            )}
          </div>
        </Section>
      )}
      {own.acts.includes("withdraw") && (
        <Actions>
          <LinkButton to={paths.talentApplication(own.id, "withdrawal")} danger>
            {t("hiring:withdraw.link")}
          </LinkButton>
        </Actions>
      )}
    </>
  );
}
