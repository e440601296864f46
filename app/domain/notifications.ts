/** What a person can be told about, and turn mail off for, kind by kind. */
export const noticeKinds = [
  "applications",
  "offers",
  "engagements",
  "applicants",
  "openings",
  "searches",
  "studio",
  "office",
  "account",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Mails about the safety of the account itself are always sent. */
export const canMute = (kind: NoticeKind) => kind !== "account";

/** What a notice leads to. */
export type NoticeTarget =
  | {
      at: "talent-application" | "talent-offer" | "talent-engagement" | "opening" | "saved-search" | "office-studio";
      id: string;
    }
  | { at: "studio-application" | "studio-engagement" | "studio-opening" | "studio-sheet"; studioId: string; id: string }
  | { at: "studio"; studioId: string }
  | { at: "account" };

/** One thing a person is told. */
export type Notice = {
  id: string;
  kind: NoticeKind;
  /** Which sentence, by its name among those of notifications. */
  sentence: string;
  /** Values of the sentence in the reader's language. */
  values: Record<string, string>;
  to: NoticeTarget;
  at: Date;
  read: boolean;
};

/** The address that opens a notice's target and marks it read; mails link here. */
export const noticePath = (id: string) => `/account/notices/${id}`;

/** The address that turns mails of one kind off, without logging in. */
export const unsubscriptionPath = (token: string) => `/unsubscription/${token}`;

/** Values in one language: `openingEn` stands in for `opening` in English, where there is one. */
export function valuesIn(locale: string, data: Record<string, string>): Record<string, string> {
  const chinese = Object.entries(data).filter(([name]) => !name.endsWith("En"));
  return Object.fromEntries(chinese.map(([name, value]) => [name, (locale === "en" && data[`${name}En`]) || value]));
}
