// The front door of sheets: spreadsheets of profiles and openings, brought in by a page or a command.

export { bringIn, type BringingIn } from "./sheets/bringing-in.server";
export { columnsOf } from "./sheets/kinds.server";
export { getSheet, listSheets, type Sheet } from "./sheets/queries.server";
export { UnreadableSheet } from "./sheets/reading.server";
export { runSheet, startSheet } from "./sheets/running.server";
export { uploadSheet } from "./sheets/uploading.server";
