export { openEngagement, type Agreement } from "./engagements/agreeing.server";
export { endEngagement } from "./engagements/ending.server";
export { exportPlacements } from "./engagements/exporting.server";
export { getPlacement, type PlacementView } from "./engagements/placement.server";
export { countPlacements, listPlacements, type Placement, type PlacementTotals } from "./engagements/placements.server";
export {
  getOwnEngagement,
  getStudioEngagement,
  listClashes,
  listEngagementsOf,
  listStudioEngagements,
  type EngagementView,
} from "./engagements/queries.server";
