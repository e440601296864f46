import { stopPath } from "~/domain/alerts";
import { noticePath, unsubscriptionPath } from "~/domain/notifications";

type Query = Record<string, string | number | null | undefined>;

function withQuery(path: string, query: Query) {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return entries.length ? `${path}?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : path;
}

/** Every address of the site. Pages link through these, so that a renamed route breaks the build and not a reader. */
export const paths = {
  front: () => "/",
  openings: (query: Query = {}) => withQuery("/openings", query),
  opening: (id: string) => `/openings/${id}`,
  openingPoster: (id: string, lang: string) => withQuery(`/openings/${id}/poster.png`, { lang }),
  openingCard: (id: string, lang: string) => withQuery(`/openings/${id}/card.png`, { lang }),
  openingFeed: () => "/openings.atom",
  profiles: (query: Query = {}) => withQuery("/profiles", query),
  profile: (id: string) => `/profiles/${id}`,
  profilePoster: (id: string, lang: string) => withQuery(`/profiles/${id}/poster.png`, { lang }),
  profileCard: (id: string, lang: string) => withQuery(`/profiles/${id}/card.png`, { lang }),
  studios: (query: Query = {}) => withQuery("/studios", query),
  studio: (id: string) => `/studios/${id}`,
  studioPoster: (id: string, lang: string) => withQuery(`/studios/${id}/poster.png`, { lang }),
  studioCard: (id: string, lang: string) => withQuery(`/studios/${id}/card.png`, { lang }),
  programmes: () => "/programmes",
  privacy: () => "/privacy",
  promises: () => "/reply-promises",

  signUp: (as?: "creative" | "studio", back?: string) => withQuery("/account/sign-up", { as, back }),
  logIn: (back?: string) => withQuery("/account/log-in", { back: back === "/" ? null : back }),
  logInCode: (back?: string) => withQuery("/account/log-in/code", { back }),
  logOut: () => "/account/log-out",
  confirmation: (id: string) => `/account/confirmation/${id}`,
  resending: (id: string) => `/account/confirmation/${id}/resending`,
  forgottenPassword: () => "/account/forgotten-password",
  passwordReset: (id: string) => `/account/forgotten-password/${id}`,
  account: () => "/account",
  password: () => "/account/password",
  sessions: () => "/account/sessions",
  sessionEnding: (id: string) => `/account/sessions/${id}/ending`,
  otherSessionsEnding: () => "/account/sessions/others/ending",
  contacts: () => "/account/contacts",
  contactChange: (id: string) => `/account/contacts/${id}`,
  deletion: () => "/account/deletion",
  closing: (id: string) => `/account/deletion/${id}`,
  notices: () => "/account/notices",
  notice: noticePath,
  savedSearches: () => "/account/searches",
  newSearch: (kind: "opening" | "profile", query: string) => withQuery("/account/searches/new", { kind, query }),
  savedSearch: (id: string, act?: "removal") => `/account/searches/${id}${act ? `/${act}` : ""}`,
  searchStop: stopPath,
  preferences: () => "/account/preferences",
  invitation: (token: string) => `/account/invitations/${token}`,
  unsubscription: unsubscriptionPath,
  claim: (token: string) => `/account/claims/${token}`,

  talent: () => "/talent",
  talentBegin: (back?: string) => withQuery("/talent/begin", { back }),
  talentProfile: (part?: string) => `/talent/profile${part ? `/${part}` : ""}`,
  talentItem: (list: string, id: string, act?: "position" | "removal" | "portrait") =>
    `/talent/profile/${list}/${id}${act ? `/${act}` : ""}`,
  talentApplications: () => "/talent/applications",
  talentApplication: (id: string, part?: string) => `/talent/applications/${id}${part ? `/${part}` : ""}`,
  apply: (openingId: string) => `/openings/${openingId}/application`,
  talentOffer: (id: string, part?: string) => `/talent/offers/${id}${part ? `/${part}` : ""}`,
  talentEngagements: () => "/talent/engagements",
  talentEngagement: (id: string) => `/talent/engagements/${id}`,

  studioBegin: () => "/studio/begin",
  studioHome: (studioId: string) => `/studio/${studioId}`,
  studioPart: (studioId: string, part: string) => `/studio/${studioId}/${part}`,
  studioProduction: (studioId: string, id: string, part?: string) =>
    `/studio/${studioId}/productions/${id}${part ? `/${part}` : ""}`,
  studioNewOpening: (studioId: string, query: Query = {}) => withQuery(`/studio/${studioId}/openings/new`, query),
  studioOpenings: (studioId: string, query: Query = {}) => withQuery(`/studio/${studioId}/openings`, query),
  studioOpening: (studioId: string, id: string, part?: string) =>
    `/studio/${studioId}/openings/${id}${part ? `/${part}` : ""}`,
  studioApplication: (studioId: string, id: string, part?: string) =>
    `/studio/${studioId}/applications/${id}${part ? `/${part}` : ""}`,
  studioApplications: (studioId: string, query: Query = {}) => withQuery(`/studio/${studioId}/applications`, query),
  studioOffer: (studioId: string, id: string, part: string) => `/studio/${studioId}/offers/${id}/${part}`,
  studioEngagement: (studioId: string, id: string, part?: string) =>
    `/studio/${studioId}/engagements/${id}${part ? `/${part}` : ""}`,
  sheets: (studioId: string | null) => (studioId ? `/studio/${studioId}/sheets` : "/office/sheets"),
  sheet: (studioId: string | null, id: string, part?: string) =>
    `${studioId ? `/studio/${studioId}` : "/office"}/sheets/${id}${part ? `/${part}` : ""}`,

  office: () => "/office",
  officeStudios: (query: Query = {}) => withQuery("/office/studios", query),
  officeStudio: (id: string, part?: string) => `/office/studios/${id}${part ? `/${part}` : ""}`,
  officePlacements: (query: Query = {}) => withQuery("/office/placements", query),
  officePlacementsSheet: (query: Query = {}) => withQuery("/office/placements.csv", query),
  officePlacement: (id: string) => `/office/placements/${id}`,
  officeProfile: (id: string, act?: "claim") => `/office/profiles/${id}${act ? `/${act}` : ""}`,
  officeSeats: () => "/office/seats",
  officeSeatRevocation: (userId: string, role: string) => `/office/seats/${userId}/${role}/revocation`,
  officeInvitationRevocation: (id: string) => `/office/invitations/${id}/revocation`,

  suggestions: (kind: string, q: string) => withQuery("/suggestions", { kind, q }),
  places: (q: string) => withQuery("/places", { q }),
  picture: (key: string, width: number) => `/media/pictures/${key}-${width}.webp`,
  clip: (id: string) => `/media/clips/${id}`,
  logo: (id: string) => `/media/logos/${id}.webp`,
  messages: () => "/messages",
  design: () => "/design",
};
