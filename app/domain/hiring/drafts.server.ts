import { addDays, dayOf, type Day } from "../days";
import { now } from "~/adapters/clock";
import type { OfferDraft } from "../hiring";
import type { Viewer } from "../identity";
import { getOpening } from "../openings.server";
import { getApplicant } from "./reading.server";

const DAYS_TO_ANSWER = 3;

/**
 * The application that an offer is written for, and the form's first state: the former edition's terms, or those
 * that the opening stated; pay is left open where the opening gave a range. Null outside the viewer's studios.
 */
export async function getOfferDraft(viewer: Viewer, studioId: string, applicationId: string) {
  const application = await getApplicant(viewer, studioId, applicationId);
  const opening = application && (await getOpening(viewer, application.opening.id));
  if (!application || !opening) return null;
  const former = application.letters[0];
  const expiresOn = latestAnswer(former?.terms.startDate ?? opening.startDate);
  if (former) return { application, opening, draft: { ...former.terms, words: "", expiresOn } satisfies OfferDraft };
  const { startDate, endDate, payMin, payMax, payUnit, payMethod, payCycle, contractType, division, place } = opening;
  const draft: OfferDraft = {
    startDate,
    endDate,
    payUnit,
    payMethod,
    payCycle,
    contractType,
    division,
    place,
    pay: payMin === payMax ? payMin : null,
    hours: opening.hours,
    lodging: opening.lodging,
    breachTerms: opening.breachTerms,
    words: "",
    expiresOn,
  };
  return { application, opening, draft };
}

/** Three days to think, but never beyond the first day of work. */
function latestAnswer(startDate: Day | null): Day {
  const today = dayOf(now());
  const usual = addDays(today, DAYS_TO_ANSWER);
  return startDate && startDate >= today && startDate < usual ? startDate : usual;
}
