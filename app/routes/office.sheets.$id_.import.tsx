import type { ActionFunctionArgs } from "@remix-run/node";
import { beginSheet } from "~/http/sheets.server";
import { requireOfficial } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  return beginSheet(request, await requireOfficial(request), null, params.id!);
}
