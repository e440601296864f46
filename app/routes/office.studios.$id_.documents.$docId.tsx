import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { openDocument } from "~/domain/studios.server";
import { show } from "~/http/found.server";
import { requireOfficial } from "~/http/viewer.server";

/** A paper's file; that it was opened goes on record. Never kept by a browser, never run by one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const { file, mime, fileName } = await show(openDocument(viewer, params.id!, params.docId!));
  const shown = mime.startsWith("image/") ? "inline" : "attachment";
  return new Response(createReadableStreamFromReadable(file.read()), {
    headers: {
      "Content-Type": mime,
      "Content-Length": String(file.bytes),
      "Content-Disposition": `${shown}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
