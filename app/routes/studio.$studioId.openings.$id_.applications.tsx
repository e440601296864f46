import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listApplicants } from "~/domain/hiring.server";
import { inLocale, titleIn } from "~/domain/openings";
import { getOwnOpening } from "~/domain/openings.server";
import { applicantQuery } from "~/http/applicant-query";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { ApplicantGroups } from "~/ui/hiring/applicant-groups";
import { ApplicantList } from "~/ui/hiring/applicant-list";
import { Pages } from "~/ui/pages";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { studioId, id } = { studioId: params.studioId!, id: params.id! };
  const viewer = await requireSeat(request, studioId);
  const opening = found(await getOwnOpening(viewer, studioId, id));
  const [list, t] = await Promise.all([
    listApplicants(viewer, studioId, { ...applicantQuery(request), openingId: id }),
    getTranslator(request),
  ]);
  const page = t("hiring:desk.ofOpening", { title: titleIn(opening, viewer.locale) });
  return { ...list, opening, title: t("common:name.title", { page }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Those who applied for one opening. */
export default function OpeningApplications() {
  const { items, counts, group, page, pages, opening } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const { studioId, id, production, headcount, filled } = opening;
  const title = titleIn(opening, words.locale);
  const address = (query: string) => `${paths.studioOpening(studioId, id, "applications")}?${query}`;
  return (
    <>
      <Crumbs
        items={[
          { text: title, to: paths.studioOpening(studioId, id) },
          words.title(inLocale(production.title, production.titleEn, words.locale)),
        ]}
      />
      <h1>{t("hiring:desk.ofOpening", { title })}</h1>
      <p className="quiet">{t("hiring:desk.places", { headcount, filled })}</p>
      <ApplicantGroups group={group} counts={counts} hrefOf={(one) => address(`group=${one}`)} />
      <ApplicantList items={items} empty={t(`hiring:desk.empty.${group}`)} />
      <Pages page={page} pages={pages} hrefOf={(number) => address(`group=${group}&page=${number}`)} />
    </>
  );
}
