import type { LoaderFunctionArgs } from "@remix-run/node";
import { openPicture } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { mediaResponse } from "~/http/media.server";
import { getViewer } from "~/http/viewer.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, key = "", width] = /^(.+)-(\d+)\.webp$/.exec(params.file!) ?? [];
  return mediaResponse(request, found(await openPicture(await getViewer(request), key, Number(width))), params.file!);
}
