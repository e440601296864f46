import { now } from "~/adapters/clock";
import type { Prisma, Tx } from "~/adapters/db.server";
import { Conflict, NotFound } from "../errors";
import { offerStatusAt, type OfferStatus, type Stage } from "../hiring";
import { isId } from "../identity";

export type OfferRow = Awaited<ReturnType<typeof offerFor>>;

/** An offer as commands need it, if its application meets the condition; else NotFound. */
export async function offerFor(tx: Tx, id: string, within: Prisma.ApplicationWhereInput) {
  if (!isId(id)) throw new NotFound("offer");
  const row = await tx.offer.findFirst({
    where: { id, application: within },
    select: {
      id: true,
      edition: true,
      status: true,
      expiresAt: true,
      application: {
        select: {
          id: true,
          stage: true,
          version: true,
          refusalReason: true,
          profileId: true,
          openingId: true,
          profile: { select: { name: true } },
          opening: { select: { title: true, studioId: true } },
        },
      },
      engagement: { select: { id: true } },
    },
  });
  if (!row) throw new NotFound("offer");
  const { application, status, ...rest } = row;
  return {
    ...rest,
    status: status as OfferStatus,
    profileId: application.profileId,
    studioId: application.opening.studioId,
    openingId: application.openingId,
    application: { ...application, stage: application.stage as Stage, openingTitle: application.opening.title },
  };
}

/** How the log names an offer. */
export const subjectOfOffer = ({ id, edition, application }: Named) => ({
  type: "offer" as const,
  id,
  label: `${application.profile.name}，${application.openingTitle}，第${edition}版`,
});

type Named = { id: string; edition: number; application: { profile: { name: string }; openingTitle: string } };

/** Answers an open offer. Throws Conflict when it was answered, replaced or taken back meanwhile. */
export async function settle(
  tx: Tx,
  offer: OfferRow,
  data: Prisma.OfferUncheckedUpdateManyInput & { status: OfferStatus },
) {
  const { count } = await tx.offer.updateMany({
    where: { id: offer.id, status: "sent", expiresAt: { gt: now() } },
    data: { ...data, answeredAt: now() },
  });
  if (count === 0) throw answeredAlready(offer);
}

/** Says what became of an offer that can no longer be answered. */
export const answeredAlready = (offer: OfferRow) =>
  new Conflict({ key: `hiring:offerConflict.${offerStatusAt(offer, now())}` });

/** Ends the open offers of applications that are over. */
export async function endOpenOffers(tx: Tx, applicationIds: string[]) {
  await tx.offer.updateMany({
    where: { applicationId: { in: applicationIds }, status: "sent" },
    data: { status: "withdrawn", answeredAt: now() },
  });
}
