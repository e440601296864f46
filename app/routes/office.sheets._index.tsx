import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listSheets } from "~/domain/sheets.server";
import { getTranslator } from "~/http/locale.server";
import { listColumns, receiveSheet } from "~/http/sheets.server";
import { requireOfficial } from "~/http/viewer.server";
import { SheetList } from "~/ui/sheets/sheet-list";

export const handle = { i18n: ["sheets", "profiles", "openings", "posting"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireOfficial(request), getTranslator(request)]);
  const sheets = await listSheets(viewer, null);
  return {
    studioId: null as string | null,
    sheets,
    columns: listColumns(["profiles", "openings"]),
    title: t("sheets:title"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  return receiveSheet(request, await requireOfficial(request), null);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function Sheets() {
  const { title: _, ...list } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <SheetList {...list} errors={reply?.error ?? {}} />;
}
