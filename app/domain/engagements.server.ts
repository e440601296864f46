export { openEngagement, type Agreement } from "./engagements/agreeing.server";
export { endEngagement } from "./engagements/ending.server";
export { exportPlacements } from "./engagements/exporting.server";
export { getPlacement } from "./engagements/placement.server";
export { countPlacements, listPlacements } from "./engagements/placements.server";
export {
  getOwnEngagement,
  getStudioEngagement,
  listClashes,
  listEngagementsOf,
  listStudioEngagements,
} from "./engagements/queries.server";
