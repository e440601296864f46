import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { openNotice } from "~/domain/notifications.server";
import { show } from "~/http/found.server";
import { pathOfTarget } from "~/http/notice-target";
import { requireViewer } from "~/http/viewer.server";

/** Where mails and the list of notices lead: marks the notice read and goes to what it is about. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return redirect(pathOfTarget(await show(openNotice(viewer, params.id!))));
}
