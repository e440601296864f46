import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FILLED } from "~/domain/hiring";
import { getOwnOffer } from "~/domain/hiring.server";
import { titleIn } from "~/domain/openings";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Actions, Button, LinkButton } from "~/ui/button";
import { ApplicationTrack } from "~/ui/hiring/application-track";
import { Clashes } from "~/ui/hiring/clashes";
import { OfferLetter } from "~/ui/hiring/offer-letter";
import { useBriefWords } from "~/ui/hiring/use-brief-words";
import { Notice } from "~/ui/notice";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const [offer, t] = await Promise.all([getOwnOffer(viewer, params.id!), getTranslator(request)]);
  const own = found(offer);
  const page = t("hiring:letter.page", { title: titleIn(own.opening, viewer.locale) });
  return { ...own, title: t("common:name.title", { page }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Offer() {
  const { letter, newestId, firstSentAt, person, opening, application } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const ended = letter.status === "withdrawn" && application.refusalReason === FILLED ? FILLED : letter.status;
  return (
    <>
      <div className="steps">
        <ApplicationTrack application={application} offeredAt={firstSentAt} side="creative" />
      </div>
      {letter.status !== "sent" && (
        <div className="steps mt-s6">
          <Notice tone={letter.status === "accepted" ? "good" : "plain"}>
            <p>
              {t(`hiring:offerState.${ended}`)}
              {newestId !== letter.id && <Link to={paths.talentOffer(newestId)}>{t("hiring:letter.newest")}</Link>}
            </p>
            <p>
              <Link to={paths.talentApplication(application.id)}>{t("hiring:letter.application")}</Link>
            </p>
          </Notice>
        </div>
      )}
      <OfferLetter letter={letter} person={person} opening={opening} />
      {letter.answerable && <Answer />}
    </>
  );
}

function Answer() {
  const { letter, opening, clashes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const { studio } = useBriefWords()(opening);
  const days = words.dayRange(letter.terms.startDate, letter.terms.endDate);
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{t("hiring:answer.title")}</h2>
      <Clashes engagements={clashes} />
      <div className="prose small quiet mt-s2">
        <ul>
          <li>{t("hiring:answer.days", { days })}</li>
          <li>{t("hiring:answer.sees", { studio })}</li>
          <li>{t("hiring:answer.decline")}</li>
        </ul>
      </div>
      <Actions>
        <Form method="post" action={paths.talentOffer(letter.id, "acceptance")}>
          <Button main>{t("hiring:answer.accept")}</Button>
        </Form>
        <LinkButton to={paths.talentOffer(letter.id, "refusal")}>{t("hiring:answer.declineLink")}</LinkButton>
      </Actions>
    </section>
  );
}
