import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireOfficial } from "~/http/viewer.server";

export const handle = { i18n: ["office"] };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOfficial(request);
  return null;
}

/** The office's rooms; the masthead leads through them. */
export default function Office() {
  return <Outlet />;
}
