import { now } from "~/adapters/clock";
import { dayOf } from "../days";
import { isOfficial, isVerifiedRecruiter, type Viewer } from "../identity";
import type { Audience } from "./documents/documents.server";
import type { Reach } from "./engine.server";

/** Whether a viewer may find only what is for anyone, or what is for verified studios and the office too. */
export const audienceOf = (viewer: Viewer): Audience =>
  viewer.system || isOfficial(viewer) || isVerifiedRecruiter(viewer) ? "studios" : "public";

/** What an audience may find today. */
export const reachOf = (audience: Audience): Reach => ({ audience, today: dayOf(now()) });
