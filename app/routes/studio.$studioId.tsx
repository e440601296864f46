import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { canManage } from "~/domain/studios";
import { getOwnStudio } from "~/domain/studios.server";
import { requireSeat } from "~/http/viewer.server";
import { StudioArea } from "~/ui/studios/area";

export const handle = { i18n: ["studios"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const studio = await getOwnStudio(viewer, params.studioId!);
  return { studio, owner: canManage(viewer, studio) };
}

export default function Studio() {
  const { studio, owner } = useLoaderData<typeof loader>();
  return (
    <>
      <StudioArea studio={studio} owner={owner} />
      <Outlet />
    </>
  );
}
