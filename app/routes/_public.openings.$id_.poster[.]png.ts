import type { LoaderFunctionArgs } from "@remix-run/node";
import { openingPicture } from "~/http/shared-pictures.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return openingPicture(request, params.id!, "poster");
}
