import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewOpening } from "~/domain/openings.forms";
import { draftOpening, getOwnOpening, listProductions } from "~/domain/openings.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";
import { CopyForm, DraftForm } from "~/ui/openings/draft-forms";

export const handle = { i18n: ["openings", "posting", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const asked = new URL(request.url).searchParams;
  const copy = asked.get("copy");
  const [productions, original, t] = await Promise.all([
    listProductions(viewer, params.studioId!),
    copy ? getOwnOpening(viewer, params.studioId!, copy).then(found) : null,
    getTranslator(request),
  ]);
  return {
    productions: productions.map(({ id, title }) => ({ id, title })),
    original,
    chosen: asked.get("production") ?? original?.productionId ?? productions[0]?.id ?? "",
    title: t("common:name.title", { page: t("posting:create.title") }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, NewOpening, async (input) => {
    const id = await draftOpening(viewer, input);
    return redirectWithFlash(paths.studioOpening(params.studioId!, id), "posting:create.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewOpeningPage() {
  const { productions, original, chosen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const studioId = useParams().studioId!;
  return (
    <>
      <Crumbs items={[{ text: t("posting:ledger.title"), to: paths.studioOpenings(studioId) }]} />
      <h1>{t("posting:create.title")}</h1>
      {productions.length === 0 ? (
        <Empty
          title={t("posting:create.noProduction")}
          action={
            <LinkButton main to={paths.studioPart(studioId, "productions/new")}>
              {t("posting:production.new")}
            </LinkButton>
          }
        >
          <p>{t("posting:create.noProductionText")}</p>
        </Empty>
      ) : original ? (
        <CopyForm original={original} productions={productions} chosen={chosen} />
      ) : (
        <DraftForm productions={productions} chosen={chosen} reply={reply} />
      )}
    </>
  );
}
