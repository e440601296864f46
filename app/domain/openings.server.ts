// The front door of openings: productions, and the roles on them that studios draft, publish, revise and close.

export { createProduction, getProduction, reviseProduction } from "./openings/productions.server";
export { copyOpening, draftOpening, removeOpening } from "./openings/drafting.server";
export { draftCrew } from "./openings/crew-lists.server";
export { readCrewList } from "./openings/crew-lines.server";
export { publishCrew, publishOpening, type PublishedCrew } from "./openings/publishing.server";
export { reviseOpening } from "./openings/revising.server";
export { closeOpening, closeOverdue, reopenOpening } from "./openings/closing.server";
export { holdOpening } from "./openings/holding.server";
export { returnPlace, takePlace } from "./openings/places.server";
export { importOpenings, type ImportOptions, type ImportOutcome } from "./openings/importing.server";
export {
  optionalSheetColumns,
  parseOpeningRow,
  sheetColumns,
  type SheetColumn,
  type SheetOpening,
  type SheetProblem,
} from "./openings/sheet.server";
export { getOpening, listCalls, listNewest, listOpenOf, listSimilar } from "./openings/queries.server";
export { countOpenOf, listWorksOf, type Work } from "./openings/hirers.server";
export { countOpenings, listOpeningAddresses } from "./openings/addresses.server";
export { getBoards } from "./openings/boards.server";
export { listShoots } from "./openings/shoots.server";
export { getOwnOpening, listOwnOpenings, listProductions } from "./openings/ledgers.server";
