import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listApplicants } from "~/domain/hiring.server";
import { applicantQuery } from "~/http/applicant-query";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { ApplicantGroups } from "~/ui/hiring/applicant-groups";
import { ApplicantList } from "~/ui/hiring/applicant-list";
import { Pages } from "~/ui/pages";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const studioId = params.studioId!;
  const viewer = await requireSeat(request, studioId);
  const [list, t] = await Promise.all([
    listApplicants(viewer, studioId, applicantQuery(request)),
    getTranslator(request),
  ]);
  return { ...list, studioId, title: t("common:name.title", { page: t("hiring:desk.title") }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** All who applied to a studio, whatever for. */
export default function Applications() {
  const { items, counts, group, page, pages, studioId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("hiring:desk.title")}</h1>
      <ApplicantGroups
        group={group}
        counts={counts}
        hrefOf={(one) => paths.studioApplications(studioId, { group: one })}
      />
      <ApplicantList items={items} empty={t(`hiring:desk.empty.${group}`)} withOpening />
      <Pages
        page={page}
        pages={pages}
        hrefOf={(number) => paths.studioApplications(studioId, { group, page: number })}
      />
    </>
  );
}
