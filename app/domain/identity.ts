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
  userId: null,
  name: "",
  locale: "zh-CN",
  profileId: null,
  studios: [],
  office: [],
  requestId: null,
  system: false,
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

/** Who may see, invite and dismiss officials. */
export const canManageSeats = isAdministrator;

/** Who may see and revoke invitations: a studio's owners, and administrators those of the office (null). */
export const canManageInvitations = (viewer: Viewer, studioId: string | null) =>
  studioId ? isOwner(viewer, studioId) : canManageSeats(viewer);

/** Where a person is reached: an e-mail address in lower case, or a mainland mobile number as +8613812345678. */
export type ContactKind = "email" | "phone";

export const contactKind = (contact: string): ContactKind => (contact.startsWith("+") ? "phone" : "email");

const MOBILE = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/;
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/** What was typed, as a contact: full-width digits, spaces, hyphens and the country code are taken in stride. Null where it is neither. */
export function asContact(typed: string): string | null {
  const plain = typed.normalize("NFKC").trim();
  if (plain.includes("@")) return plain.length <= 254 && EMAIL.test(plain) ? plain.toLowerCase() : null;
  const mobile = MOBILE.exec(plain.replace(/[\s\-()]/g, ""));
  return mobile ? `+86${mobile[1]}` : null;
}

/** A contact as people write it: 138 1234 5678. */
export const formatContact = (contact: string) =>
  contactKind(contact) === "phone" ? contact.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3") : contact;

/** A contact that its owner recognises and nobody else learns: 138 **** 5678, w***@example.com. */
export const maskContact = (contact: string) =>
  contactKind(contact) === "phone"
    ? formatContact(contact).replace(/ \d{4} /, " **** ")
    : contact.replace(/^(.).*@/, "$1***@");

/** Why somebody signs up, and so what they see first. */
export type SignUpAs = "creative" | "studio" | "invited";

/** A seat in the office is only for the contact that was invited; an invitation to a studio is for who holds its link. */
export const isInvited = (
  invitation: { studioId: string | null; target: string },
  person: { email: string | null; phone: string | null },
) => invitation.studioId !== null || invitation.target === person.email || invitation.target === person.phone;

/** From where a visitor comes: the network address, used for limits only and never kept, and browser and system in words. */
export type Visit = { address: string; device: string };

/** How many digits a code has, how long it lives, how often it can be tried. */
export const codes = { digits: 6, minutes: 10, attempts: 5 } as const;

export const passwords = { shortest: 10, longest: 200 } as const;

/** What outlives an account and for how many months: 44号令 26 and 电商法 31, 数安条例 12, 网安法 21. */
export const keptAfterClosing = [
  { what: "hiring", months: 36 },
  { what: "consents", months: 36 },
  { what: "logs", months: 6 },
] as const;

/** Rows are named by UUIDs; an address with anything else in that place leads nowhere. */
export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
