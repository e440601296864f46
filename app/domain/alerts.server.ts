// The front door of alerts: searches that people keep, what is found for them, and when they are told.

export { findMatches } from "./alerts/matching.server";
export { beginSearch, listSearches, openSearch } from "./alerts/finding.server";
export { removeSearch, removeSearchesOf, reviseSearch, saveSearch } from "./alerts/saving.server";
export { readStop, stopTelling, stopToken } from "./alerts/stopping.server";
export { sweepFinds } from "./alerts/sweeping.server";
export { tellDue } from "./alerts/telling.server";
export { getTidings } from "./alerts/tidings.server";
