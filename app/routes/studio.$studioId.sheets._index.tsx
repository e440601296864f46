import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listSheets } from "~/domain/sheets.server";
import { getTranslator } from "~/http/locale.server";
import { listColumns, receiveSheet } from "~/http/sheets.server";
import { requireSeat } from "~/http/viewer.server";
import { SheetList } from "~/ui/sheets/sheet-list";

export const handle = { i18n: ["sheets", "profiles", "openings", "posting"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireSeat(request, params.studioId!), getTranslator(request)]);
  const sheets = await listSheets(viewer, params.studioId!);
  return { studioId: params.studioId!, sheets, columns: listColumns(["openings"]), title: t("sheets:title") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return receiveSheet(request, await requireSeat(request, params.studioId!), params.studioId!);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function Sheets() {
  const { title: _, ...list } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <SheetList {...list} errors={reply?.error ?? {}} />;
}
