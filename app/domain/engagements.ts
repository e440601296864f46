import type { EngagementStatus } from "./engagements/states";
import { isMember, type Viewer } from "./identity";

export * from "./engagements/endings";
export * from "./engagements/origins";
export * from "./engagements/pay-bands";
export * from "./engagements/placement-filter";
export * from "./engagements/states";
export * from "./engagements/views";

/** Whether this viewer may record how it ended: members of the studio, once. */
export const canEnd = (viewer: Viewer, engagement: { studioId: string; status: EngagementStatus }) =>
  isMember(viewer, engagement.studioId) && engagement.status === "agreed";

/** LY-0001, the number that papers and phone calls use. */
export const engagementNumber = (number: number) => `LY-${String(number).padStart(4, "0")}`;
