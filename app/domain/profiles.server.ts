/** The front door of profiles: what one creative shows, edits, publishes, and what the office brings in. */
export { beginProfile, reviseProfile, type Beginning, type ProfileWords } from "./profiles/revising.server";
export { addCredit, removeCredit, reviseCredit, type CreditInput } from "./profiles/credits.server";
export { addWorkLink, removeWorkLink, reviseWorkLink } from "./profiles/work-links.server";
export { addPicture, captionPicture, choosePortrait, removePicture } from "./profiles/pictures.server";
export { addClip, removeClip, titleClip } from "./profiles/clips.server";
export { moveItem } from "./profiles/ordering.server";
export { blockDays, markDays, releaseDays, type DayMarks } from "./profiles/availability.server";
export { setRates } from "./profiles/rates.server";
export { publishProfile } from "./profiles/publishing.server";
export { getOwnProfile, getProfile, previewProfile } from "./profiles/viewing.server";
export { openClip, openPicture, type Medium } from "./profiles/media.server";
export { getProfileFile, viewPrivate, type PrivateFields, type ProfileFile } from "./profiles/private-fields.server";
export { suggestSkills } from "./profiles/skills.server";
export { eraseProfileOf } from "./profiles/erasing.server";
export { claimProfile, claimToken, getClaimable, sendClaim, type Claimable } from "./profiles/claiming.server";
export {
  IMPORT_BATCH,
  importProfiles,
  recordImportConsent,
  type ImportOptions,
  type ImportOutcome,
} from "./profiles/importing.server";
export {
  optionalSheetColumns,
  parseProfileRow,
  sheetColumns,
  type ProfileRow,
  type SheetProblem,
} from "./profiles/sheet.server";
export { countPublicProfiles, listProfileAddresses } from "./profiles/addresses.server";
