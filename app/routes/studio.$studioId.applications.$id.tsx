import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readApplication } from "~/domain/hiring.server";
import { inLocale } from "~/domain/openings";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { ApplicantActions } from "~/ui/hiring/applicant-actions";
import { ApplicantState } from "~/ui/hiring/applicant-state";
import { ApplicationTrack } from "~/ui/hiring/application-track";
import { DaysFit } from "~/ui/hiring/days-fit";
import { OfferEditions } from "~/ui/hiring/offer-editions";
import { useBriefWords } from "~/ui/hiring/use-brief-words";
import { ModelCard } from "~/ui/profiles/model-card";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["hiring", "openings", "profiles", "calls", "cards"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [opened, t] = await Promise.all([
    readApplication(viewer, params.studioId!, params.id!),
    getTranslator(request),
  ]);
  const application = found(opened);
  const page = application.person?.name ?? t("hiring:desk.gone");
  return { application, title: t("common:name.title", { page }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** One application as its studio reads it: where it stands, what can be done, the words, and the person. */
export default function Application() {
  const { application } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const { opening, person, profile, note, letters } = application;
  const named = useBriefWords()(opening);
  const tools = (
    <>
      {profile && (
        <div className="mt-s4">
          <DaysFit days={profile.days} from={opening.startDate} to={opening.endDate} />
        </div>
      )}
      {note && (
        <div className="flow mt-s6">
          <h2>{t("hiring:desk.note")}</h2>
          <p className="plain">{note}</p>
        </div>
      )}
      <ApplicantActions application={application} />
    </>
  );
  return (
    <>
      <Crumbs
        items={[
          { text: named.title, to: paths.studioOpening(opening.studioId, opening.id, "applications") },
          named.production,
          t("hiring:desk.sent", { day: words.shortMoment(application.createdAt) }),
        ]}
      />
      {!profile && <h1>{person ? inLocale(person.name, person.nameEn, words.locale) : t("hiring:desk.gone")}</h1>}
      <div className="flow mt-s4">
        <ApplicationTrack application={application} offeredAt={letters.at(-1)?.sentAt ?? null} side="studio" />
        <ApplicantState application={application} />
      </div>
      <OfferEditions letters={letters} />
      {profile ? (
        <div className="mt-s12">
          <ModelCard profile={profile} actions={tools} />
        </div>
      ) : (
        tools
      )}
    </>
  );
}
