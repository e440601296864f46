import type { LoaderFunctionArgs } from "@remix-run/node";
import { openLogo } from "~/domain/studios.server";
import { found } from "~/http/found.server";
import { mediaResponse } from "~/http/media.server";
import { getViewer } from "~/http/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.file!.replace(/\.webp$/, "");
  return mediaResponse(request, found(await openLogo(await getViewer(request), id)), id);
}
