import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { canManage } from "~/domain/studios";
import { getOwnStudio } from "~/domain/studios.server";
import { getTranslator } from "~/http/locale.server";
import { requireSeat } from "~/http/viewer.server";
import { Section } from "~/ui/section";
import { HandIn } from "~/ui/studios/hand-in";
import { PaperForm } from "~/ui/studios/paper-form";
import { Papers } from "~/ui/studios/papers";
import { VerificationState } from "~/ui/studios/verification-state";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [studio, t] = await Promise.all([getOwnStudio(viewer, params.studioId!), getTranslator(request)]);
  return {
    title: t("common:name.title", { page: t("studios:verification.title") }),
    studio,
    owner: canManage(viewer, studio),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Verification() {
  const { studio, owner } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const paper = studio.missing.find((part) => part === "licence" || part === "authorisation");
  return (
    <>
      <h1>{t("studios:verification.title")}</h1>
      <p className="lede quiet">{t("studios:verification.lede")}</p>
      <Section title={t("studios:verification.state")}>
        <VerificationState {...studio} />
        {studio.submittable && <HandIn studioId={studio.id} missing={studio.missing} />}
      </Section>
      {owner ? (
        <>
          <Section title={t("studios:papers.title")} aside={t("studios:papers.aside")}>
            <Papers studioId={studio.id} papers={studio.documents} />
          </Section>
          {studio.standing !== "verified" && (
            <Section id="upload" title={t("studios:papers.uploadTitle")}>
              <PaperForm studioId={studio.id} kind={paper} main={studio.submittable && paper !== undefined} />
            </Section>
          )}
        </>
      ) : (
        <p className="small quiet mt-s8">{t("studios:papers.ownersOnly")}</p>
      )}
    </>
  );
}
