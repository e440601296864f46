import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/http/viewer.server";
import { TalentArea } from "~/ui/profiles/talent-area";

export const handle = { i18n: ["profiles"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, profileId } = await requireViewer(request);
  return { name, begun: profileId !== null };
}

export const meta: MetaFunction = () => [{ name: "robots", content: "noindex" }];

export default function Talent() {
  const { name, begun } = useLoaderData<typeof loader>();
  return (
    <>
      {begun && <TalentArea name={name} />}
      <Outlet />
    </>
  );
}
