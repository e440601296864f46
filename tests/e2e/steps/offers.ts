import { addDays } from "~/domain/days";
import type { OfferInput } from "~/domain/hiring.forms";
import { getOfferDraft, readApplication, sendApplication, sendOffer } from "~/domain/hiring.server";
import type { Cast } from "../../../prisma/cast";
import type { Creative, OpeningName } from "../../../prisma/world";

/** The person has applied for an opening of Xin’an Pictures and was sent an offer on its terms; returns the offer's id. */
export async function isOffered(cast: Cast, who: Creative, opening: OpeningName): Promise<string> {
  const note = "这几天都在衢州。";
  const applicationId = await sendApplication(await cast.as(who), cast.openingIds[opening], { note, consent: true });
  const owner = await cast.as("owner");
  await readApplication(owner, cast.studioIds.xinan, applicationId);
  const { application, opening: stated, draft } = (await getOfferDraft(owner, cast.studioIds.xinan, applicationId))!;
  const terms = { ...draft, pay: draft.pay ?? stated.payMax, words: "等你来。", expiresOn: addDays(cast.today, 2) };
  return sendOffer(owner, applicationId, { ...terms, version: application.version } as OfferInput);
}
