import { isMember, type Locale, type Viewer } from "./identity";
import type { Day } from "./days";
import type { ClosedReason, OpeningStatus } from "./openings/terms";
import { roleName } from "./vocabulary";

export * from "./openings/board";
export * from "./openings/calls";
export * from "./openings/changes";
export * from "./openings/crew";
export * from "./openings/filing";
export * from "./openings/own";
export * from "./openings/terms";

/** What the rules below need to know of an opening. */
export type Standing = {
  studioId: string;
  status: OpeningStatus;
  closedReason?: ClosedReason | "";
  headcount: number;
  filled: number;
  applyBy: Day | null;
  startDate: Day | null;
  endDate: Day | null;
};

type Owned = Pick<Standing, "studioId" | "status">;

/** Members of the studio see drafts, and everything else about its openings. */
export const canSeeDrafts = (viewer: Viewer, opening: Pick<Standing, "studioId">) =>
  viewer.system || isMember(viewer, opening.studioId);

export const canPublish = (viewer: Viewer, opening: Owned) =>
  canSeeDrafts(viewer, opening) && opening.status === "draft";

/** Drafts change freely; what is published is revised, and its applicants are told. */
export const canRevise = (viewer: Viewer, opening: Owned) =>
  canSeeDrafts(viewer, opening) && opening.status !== "closed";

export const canClose = (viewer: Viewer, opening: Owned) =>
  canSeeDrafts(viewer, opening) && opening.status === "published";

/** A closed opening comes back as long as a place is free. */
export const canReopen = (viewer: Viewer, opening: Owned & Pick<Standing, "headcount" | "filled">) =>
  canSeeDrafts(viewer, opening) && opening.status === "closed" && opening.filled < opening.headcount;

/** Only what never was public can be taken away. */
export const canRemove = (viewer: Viewer, opening: Owned) =>
  canSeeDrafts(viewer, opening) && opening.status === "draft";

/** The last day on which people may apply; imports that state none end with the work. Null: no end is stated. */
export const lastDay = ({
  applyBy,
  endDate,
  startDate,
}: Pick<Standing, "applyBy" | "endDate" | "startDate">): Day | null => applyBy ?? endDate ?? startDate;

/** Whether people may apply on a day: published, a place free, still valid. The studio's verification is asked beside it. */
export const isOpenOn = (opening: Standing, day: Day) =>
  opening.status === "published" && opening.filled < opening.headcount && (lastDay(opening) ?? day) >= day;

/** An opening's title in a language; without an English one, a title that only names the craft is translated. */
export function titleIn({ title, titleEn, role }: { title: string; titleEn: string; role: string }, locale: Locale) {
  if (locale !== "en") return title;
  return titleEn || (title === roleName(role, "zh-CN") ? roleName(role, "en") : title);
}

/** A production's or a studio's name in a language; the Chinese one where there is no other. */
export const inLocale = (chinese: string, english: string, locale: Locale) =>
  locale === "en" && english ? english : chinese;
