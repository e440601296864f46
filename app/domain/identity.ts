export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

export const officeRoles = ["case-officer", "approver", "administrator"] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const studioRoles = ["owner", "recruiter"] as const;
export type StudioRole = (typeof studioRoles)[number];

export type StudioSeat = { id: string; name: string; role: StudioRole; status: string };

/**
 * Who is asking. Every query and command takes one first; what a viewer may not see does not exist for
 * them. `system` acts when a deadline passes or a command runs on the machine itself.
 */
export type Viewer = {
  userId: string | null;
  name: string;
  locale: Locale;
  profileId: string | null;
  studios: StudioSeat[];
  office: OfficeRole[];
  requestId: string | null;
  system: boolean;
};

export const anonymous: Viewer = {
  userId: null, name: "", locale: "zh-CN", profileId: null, studios: [], office: [], requestId: null, system: false,
};

/** The machine itself: commands, schedules, imports. */
export const system: Viewer = { ...anonymous, name: "衢集", system: true };

export const isSignedIn = (viewer: Viewer): viewer is Viewer & { userId: string } => viewer.userId !== null;
export const isOfficial = (viewer: Viewer) => viewer.office.length > 0;
export const isAdministrator = (viewer: Viewer) => viewer.office.includes("administrator");
export const seatIn = (viewer: Viewer, studioId: string) => viewer.studios.find((seat) => seat.id === studioId);
export const isMember = (viewer: Viewer, studioId: string) => seatIn(viewer, studioId) !== undefined;
export const isOwner = (viewer: Viewer, studioId: string) => seatIn(viewer, studioId)?.role === "owner";
/** Profiles shown "to verified studios" are shown to these people. */
export const isVerifiedRecruiter = (viewer: Viewer) => viewer.studios.some((seat) => seat.status === "verified");
