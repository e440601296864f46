import type { OfferDraft } from "~/domain/hiring";
import { fenToYuan } from "~/domain/money";

/** An offer's first state as its form shows it. */
export const offerValues = (draft: OfferDraft): Record<keyof OfferDraft, string> => ({
  ...draft,
  startDate: draft.startDate ?? "",
  endDate: draft.endDate ?? "",
  pay: draft.pay === null ? "" : fenToYuan(draft.pay),
  division: draft.division ?? "",
});
