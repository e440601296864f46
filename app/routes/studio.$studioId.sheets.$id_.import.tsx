import type { ActionFunctionArgs } from "@remix-run/node";
import { beginSheet } from "~/http/sheets.server";
import { requireSeat } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  return beginSheet(request, await requireSeat(request, params.studioId!), params.studioId!, params.id!);
}
