import type { LoaderFunctionArgs } from "@remix-run/node";
import { openClip } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { mediaResponse } from "~/http/media.server";
import { getViewer } from "~/http/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return mediaResponse(request, found(await openClip(await getViewer(request), params.id!)), params.id!);
}
