import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countApplications } from "~/domain/hiring.server";
import { ProductionForm } from "~/domain/openings.forms";
import { getProduction, listOwnOpenings, reviseProduction } from "~/domain/openings.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { CrewSection } from "~/ui/openings/crew-section";
import { PeopleLink } from "~/ui/openings/people-link";
import { ProductionEditor } from "~/ui/openings/production-editor";
import { useTermWords } from "~/ui/openings/use-term-words";
import { WaitingNotice } from "~/ui/openings/waiting-notice";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["openings", "posting", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [production, { openings }, t] = await Promise.all([
    getProduction(viewer, params.studioId!, params.id!).then(found),
    listOwnOpenings(viewer, params.studioId!, { productionId: params.id! }),
    getTranslator(request),
  ]);
  return {
    production,
    openings,
    applications: await countApplications(
      viewer,
      openings.map(({ id }) => id),
    ),
    title: t("common:name.title", { page: production.title }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, ProductionForm, async (input) => {
    await reviseProduction(viewer, params.id!, input);
    return redirectWithFlash(paths.studioProduction(params.studioId!, params.id!), "posting:production.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProductionPage() {
  const { production, openings, applications } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const words = useTermWords();
  const { studioId, shootFrom, shootTo } = production;
  return (
    <>
      <Crumbs
        items={[
          { text: t("posting:production.list"), to: paths.studioPart(studioId, "productions") },
          words.clauses([words.genres(production.genres), words.episodes(production.episodes)]),
          shootFrom && words.dayRange(shootFrom, shootTo),
        ]}
      />
      <h1>{words.title(production.title)}</h1>
      <PeopleLink from={shootFrom} to={shootTo}>
        {t("posting:people.then")}
      </PeopleLink>
      <WaitingNotice />
      <CrewSection production={production} openings={openings} applications={applications} />
      <ProductionEditor production={production} reply={reply} />
    </>
  );
}
