import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { readAllNotices } from "~/domain/notifications.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";

export async function action({ request }: ActionFunctionArgs) {
  await readAllNotices(await requireViewer(request));
  return redirect(paths.notices());
}
