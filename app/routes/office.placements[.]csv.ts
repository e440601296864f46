import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { Readable } from "node:stream";
import { now } from "~/adapters/clock";
import { dayOf } from "~/domain/days";
import { readPlacementFilter } from "~/domain/engagements";
import { exportPlacements } from "~/domain/engagements.server";
import { requireOfficial } from "~/http/viewer.server";

/** The rows of a filter as a spreadsheet, sent while they are read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const rows = await exportPlacements(viewer, readPlacementFilter(new URL(request.url).searchParams));
  return new Response(createReadableStreamFromReadable(Readable.from(rows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="placements-${dayOf(now())}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
