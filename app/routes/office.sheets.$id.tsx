import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSheet } from "~/domain/sheets.server";
import { found } from "~/http/found.server";
import { requireOfficial } from "~/http/viewer.server";
import { SheetPage } from "~/ui/sheets/sheet-page";

export const handle = { i18n: ["sheets", "profiles", "openings", "posting"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  return { studioId: null as string | null, sheet: found(await getSheet(viewer, null, params.id!)) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.sheet.fileName ?? ""} · 衢集` }];

export default function Sheet() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}
