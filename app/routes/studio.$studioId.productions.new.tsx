import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProductionForm } from "~/domain/openings.forms";
import { createProduction } from "~/domain/openings.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { ProductionEditor } from "~/ui/openings/production-editor";

export const handle = { i18n: ["openings", "posting", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSeat(request, params.studioId!);
  const t = await getTranslator(request);
  return { title: t("common:name.title", { page: t("posting:production.new") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, ProductionForm, async (input) => {
    const id = await createProduction(viewer, params.studioId!, input);
    return redirectWithFlash(paths.studioProduction(params.studioId!, id), "posting:production.created");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewProduction() {
  const { t } = useTranslation();
  const reply = useActionData<typeof action>();
  const studioId = useParams().studioId!;
  return (
    <>
      <Crumbs items={[{ text: t("posting:production.list"), to: paths.studioPart(studioId, "productions") }]} />
      <h1>{t("posting:production.new")}</h1>
      <p className="lede quiet">{t("posting:production.lede")}</p>
      <ProductionEditor reply={reply} />
    </>
  );
}
