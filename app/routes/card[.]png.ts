import type { LoaderFunctionArgs } from "@remix-run/node";
import { frontCard } from "~/http/shared-pictures.server";

export async function loader({ request }: LoaderFunctionArgs) {
  return frontCard(request);
}
