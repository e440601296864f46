import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listStudioEngagements } from "~/domain/engagements.server";
import { listApplicants } from "~/domain/hiring.server";
import { listOwnOpenings } from "~/domain/openings.server";
import { canManage } from "~/domain/studios";
import { getOwnStudio } from "~/domain/studios.server";
import { getTranslator } from "~/http/locale.server";
import { requireSeat } from "~/http/viewer.server";
import { NextSteps } from "~/ui/studios/next-steps";
import { StudioTally } from "~/ui/studios/studio-tally";
import { WaitingApplicants } from "~/ui/studios/waiting-applicants";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [studio, openings, applicants, engagements, t] = await Promise.all([
    getOwnStudio(viewer, params.studioId!),
    listOwnOpenings(viewer, params.studioId!, { status: "published" }),
    listApplicants(viewer, params.studioId!, {}),
    listStudioEngagements(viewer, params.studioId!),
    getTranslator(request),
  ]);
  const { standing, submittedOn, verifiedUntil, waited, about } = studio;
  const running = engagements.filter(({ state }) => state === "running" || state === "ahead" || state === "due").length;
  return {
    title: t("common:name.title", { page: studio.name }),
    studioId: studio.id,
    owner: canManage(viewer, studio),
    steps: { standing, submittedOn, verifiedUntil, waited, about: about !== "" },
    counts: { ...openings.counts, awaiting: applicants.counts.awaiting, running },
    applicants: applicants.items.slice(0, 6),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function StudioHome() {
  const { studioId, owner, steps, counts, applicants } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="sr-only">{t("studios:home.title")}</h1>
      <StudioTally studioId={studioId} counts={counts} />
      <NextSteps studioId={studioId} owner={owner} {...steps} counts={counts} />
      <WaitingApplicants studioId={studioId} applicants={applicants} total={counts.awaiting} />
    </>
  );
}
