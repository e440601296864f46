import type { LoaderFunctionArgs } from "@remix-run/node";
import { studioPicture } from "~/http/shared-pictures.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return studioPicture(request, params.id!, "card");
}
