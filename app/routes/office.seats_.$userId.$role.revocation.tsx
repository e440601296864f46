import type { ActionFunctionArgs } from "@remix-run/node";
import { officeRoles } from "~/domain/identity";
import { Pressed } from "~/domain/identity.forms";
import { revokeSeat } from "~/domain/identity.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { found } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request, "administrator");
  const role = found(officeRoles.find((known) => known === params.role));
  return act(request, Pressed, paths.officeSeats(), async () => {
    await revokeSeat(viewer, params.userId!, role);
    return redirectWithFlash(paths.officeSeats(), "account:seats.revoked");
  });
}
