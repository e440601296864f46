import { redirect } from "@remix-run/node";
import { MOST_SHEET_BYTES, type SheetKind } from "~/domain/sheets";
import { SheetForm, SheetImportForm } from "~/domain/sheets.forms";
import { columnsOf, startSheet, uploadSheet } from "~/domain/sheets.server";
import { redirectWithFlash } from "./flash.server";
import { submit } from "./forms.server";
import { paths } from "./paths";
import { parseUpload } from "./uploads.server";
import type { SignedIn } from "./viewer.server";

/** The columns of each kind, for the page that asks for a file. */
export const listColumns = (kinds: SheetKind[]) =>
  kinds.map((kind) => {
    const { required, optional } = columnsOf(kind);
    return { kind, names: [...required, ...optional] };
  });

/** Takes a sheet that a studio, or the office (null), uploads, and leads to its preview. */
export const receiveSheet = (request: Request, viewer: SignedIn, studioId: string | null) =>
  parseUpload(request, { file: MOST_SHEET_BYTES }, ({ form, file }) =>
    submit(form, SheetForm, async ({ kind }) =>
      redirect(paths.sheet(studioId, await uploadSheet(viewer, { kind, studioId, file: file("file") }))),
    ),
  );

/** Starts bringing a previewed sheet in. */
export const beginSheet = (request: Request, viewer: SignedIn, studioId: string | null, id: string) =>
  submit(request, SheetImportForm, async ({ consent }) => {
    await startSheet(viewer, id, { consent });
    return redirectWithFlash(paths.sheet(studioId, id), "sheets:begun");
  });
