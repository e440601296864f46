import { people, type Role } from "../../prisma/world";

export const everyone = Object.keys(people) as Role[];
const creatives = ["screenwriter", "director", "editor", "gaffer", "subtitler"] as const;
const members = ["owner", "recruiter"] as const;
const officials = ["caseOfficer", "approver", "administrator"] as const;

/** Things the scene of the test holds; a parameter of an address names one. */
export type Thing =
  | "studio"
  | "waitingStudio"
  | "opening"
  | "draft"
  | "closed"
  | "production"
  | "profile"
  | "imported"
  | "application"
  | "openApplication"
  | "offer"
  | "engagement"
  | "sheet"
  | "officeSheet"
  | "invitation"
  | "officeInvitation"
  | "credit"
  | "link"
  | "picture"
  | "clip"
  | "document"
  | "waitingDocument"
  | "notice"
  | "session"
  | "codeLogIn"
  | "codeReset"
  | "codeContact"
  | "codeClosing"
  | "recruiter"
  | "approver"
  | "savedSearch"
  | "searchStopToken"
  | "unsubscribeToken"
  | "invitationToken"
  | "claimToken"
  | "pictureFile"
  | "logoFile";

/** Who may come in: `anyone`, only those not logged in (`nobody`), those logged in, or those roles of the cast. */
export type Policy = {
  who: "anyone" | "nobody" | "logged in" | readonly Role[];
  /** Who may send its form, where those are fewer than may look. */
  sends?: Policy["who"];
  with?: Record<string, Thing | `=${string}`>;
};

const open = (params?: Policy["with"]): Policy => ({ who: "anyone", with: params });
const out = (params?: Policy["with"]): Policy => ({ who: "nobody", with: params });
const loggedIn = (params?: Policy["with"]): Policy => ({ who: "logged in", with: params });
const creative = (): Policy => ({ who: creatives });
/** The screenwriter's own; any other creative is a stranger to it. */
const hers = (params?: Policy["with"]): Policy => ({ who: ["screenwriter"], with: params });
const member = (params?: Policy["with"]): Policy => ({ who: members, with: { studioId: "studio", ...params } });
const owner = (params?: Policy["with"]): Policy => ({ who: ["owner"], with: { studioId: "studio", ...params } });
const official = (params?: Policy["with"]): Policy => ({ who: officials, with: params });
const administrator = (params?: Policy["with"]): Policy => ({ who: ["administrator"], with: params });

/** Every route, and who may open it or send its form. A route that is not here fails a test. */
export const policies: Record<string, Policy> = {
  "routes/$": open({ "*": "=nowhere" }),
  "routes/_public._index": open(),
  "routes/_public.openings._index": open(),
  "routes/_public.openings.$id": open({ id: "opening" }),
  "routes/_public.openings.$id_.application": { who: creatives, with: { id: "opening" } },
  "routes/_public.openings.$id_.card[.]png": open({ id: "opening" }),
  "routes/_public.openings.$id_.poster[.]png": open({ id: "opening" }),
  "routes/_public.profiles._index": open(),
  "routes/_public.profiles.$id": open({ id: "profile" }),
  "routes/_public.profiles.$id_.card[.]png": open({ id: "profile" }),
  "routes/_public.profiles.$id_.poster[.]png": open({ id: "profile" }),
  "routes/_public.studios._index": open(),
  "routes/_public.studios.$id": open({ id: "studio" }),
  "routes/_public.studios.$id_.card[.]png": open({ id: "studio" }),
  "routes/_public.studios.$id_.poster[.]png": open({ id: "studio" }),
  "routes/_public.places": open(),
  "routes/_public.privacy": open(),
  "routes/_public.suggestions": open(),
  "routes/_public.programmes": open(),
  "routes/_public.reply-promises": open(),
  "routes/api.v1.openapi[.]json": open(),
  "routes/api.v1.openings": open(),
  "routes/api.v1.profiles": open(),
  "routes/card[.]png": open(),
  "routes/openings[.]atom": open(),
  "routes/robots[.]txt": open(),
  "routes/sitemap[.]xml": open(),
  "routes/media.pictures.$file": open({ file: "pictureFile" }),
  "routes/media.clips.$id": open({ id: "clip" }),
  "routes/media.logos.$file": open({ file: "logoFile" }),
  "routes/unsubscription.$token": open({ token: "unsubscribeToken" }),
  "routes/unsubscription.searches.$token": open({ token: "searchStopToken" }),
  "routes/design": open(),
  "routes/messages": open(),

  "routes/account.sign-up": out(),
  "routes/account.log-in": out(),
  "routes/account.log-in_.code": out(),
  "routes/account.log-out": open(),
  "routes/account.forgotten-password": open(),
  "routes/account.forgotten-password_.$id": open({ id: "codeReset" }),
  "routes/account.confirmation.$id": open({ id: "codeLogIn" }),
  "routes/account.confirmation.$id_.resending": open({ id: "codeLogIn" }),
  "routes/account._index": loggedIn(),
  "routes/account.password": loggedIn(),
  "routes/account.preferences": loggedIn(),
  "routes/account.contacts": loggedIn(),
  "routes/account.contacts_.$id": hers({ id: "codeContact" }),
  "routes/account.deletion": loggedIn(),
  "routes/account.deletion_.$id": hers({ id: "codeClosing" }),
  "routes/account.sessions": loggedIn(),
  "routes/account.sessions_.$id.ending": hers({ id: "session" }),
  "routes/account.sessions_.others.ending": loggedIn(),
  "routes/account.searches._index": loggedIn(),
  "routes/account.searches.new": loggedIn(),
  "routes/account.searches.$id": hers({ id: "savedSearch" }),
  "routes/account.searches.$id_.removal": hers({ id: "savedSearch" }),
  "routes/account.notices._index": loggedIn(),
  "routes/account.notices.reading": loggedIn(),
  "routes/account.notices.$id": { who: ["owner"], with: { id: "notice" } },
  "routes/account.invitations.$token": { ...open({ token: "invitationToken" }), sends: "logged in" },
  "routes/account.claims.$token": { ...open({ token: "claimToken" }), sends: "logged in" },

  "routes/talent": creative(),
  "routes/talent.begin": loggedIn(),
  "routes/talent._index": creative(),
  "routes/talent.profile": creative(),
  "routes/talent.profile._index": creative(),
  "routes/talent.profile.availability": creative(),
  "routes/talent.profile.rates": creative(),
  "routes/talent.profile.preview": creative(),
  "routes/talent.profile.publication": creative(),
  "routes/talent.profile.credits._index": creative(),
  "routes/talent.profile.credits.$id": hers({ id: "credit" }),
  "routes/talent.profile.links._index": creative(),
  "routes/talent.profile.links.$id": hers({ id: "link" }),
  "routes/talent.profile.pictures._index": creative(),
  "routes/talent.profile.pictures.$id": hers({ id: "picture" }),
  "routes/talent.profile.pictures.$id_.portrait": hers({ id: "picture" }),
  "routes/talent.profile.clips._index": creative(),
  "routes/talent.profile.clips.$id": hers({ id: "clip" }),
  "routes/talent.profile.$list.$id.position": hers({ list: "=credits", id: "credit" }),
  "routes/talent.profile.$list.$id.removal": hers({ list: "=credits", id: "credit" }),
  "routes/talent.applications._index": creative(),
  "routes/talent.applications.$id": hers({ id: "application" }),
  "routes/talent.applications.$id_.withdrawal": hers({ id: "openApplication" }),
  "routes/talent.applications.$id_.consent": hers({ id: "application" }),
  "routes/talent.offers.$id": hers({ id: "offer" }),
  "routes/talent.offers.$id_.acceptance": hers({ id: "offer" }),
  "routes/talent.offers.$id_.refusal": hers({ id: "offer" }),
  "routes/talent.engagements._index": creative(),
  "routes/talent.engagements.$id": { who: ["gaffer"], with: { id: "engagement" } },

  "routes/studio.begin": loggedIn(),
  "routes/studio.$studioId": member(),
  "routes/studio.$studioId._index": member(),
  "routes/studio.$studioId.page": owner(),
  "routes/studio.$studioId.logo": owner(),
  "routes/studio.$studioId.registration": owner(),
  "routes/studio.$studioId.verification": member(),
  "routes/studio.$studioId.submission": owner(),
  "routes/studio.$studioId.documents": owner(),
  "routes/studio.$studioId.documents_.$id.removal": owner({ id: "document" }),
  "routes/studio.$studioId.members._index": member(),
  "routes/studio.$studioId.members.$userId._index": owner({ userId: "recruiter" }),
  "routes/studio.$studioId.members.$userId.removal": owner({ userId: "recruiter" }),
  "routes/studio.$studioId.invitations.$id.revocation": owner({ id: "invitation" }),
  "routes/studio.$studioId.departure": member(),
  "routes/studio.$studioId.productions._index": member(),
  "routes/studio.$studioId.productions.new": member(),
  "routes/studio.$studioId.productions.$id": member({ id: "production" }),
  "routes/studio.$studioId.productions.$id.publication": member({ id: "production" }),
  "routes/studio.$studioId.productions.$id_.crew-list": member({ id: "production" }),
  "routes/studio.$studioId.openings._index": member(),
  "routes/studio.$studioId.openings.new": member(),
  "routes/studio.$studioId.openings.$id": member({ id: "opening" }),
  "routes/studio.$studioId.openings.$id_.applications": member({ id: "opening" }),
  "routes/studio.$studioId.openings.$id_.publication": member({ id: "draft" }),
  "routes/studio.$studioId.openings.$id.closing": member({ id: "opening" }),
  "routes/studio.$studioId.openings.$id.reopening": member({ id: "closed" }),
  "routes/studio.$studioId.openings.$id.removal": member({ id: "draft" }),
  "routes/studio.$studioId.openings.$id.copy": member({ id: "opening" }),
  "routes/studio.$studioId.applications._index": member(),
  "routes/studio.$studioId.applications.$id": member({ id: "application" }),
  "routes/studio.$studioId.applications.$id_.shortlisting": member({ id: "openApplication" }),
  "routes/studio.$studioId.applications.$id_.refusal": member({ id: "openApplication" }),
  "routes/studio.$studioId.applications.$id_.offer": member({ id: "application" }),
  "routes/studio.$studioId.offers.$id.withdrawal": member({ id: "offer" }),
  "routes/studio.$studioId.engagements._index": member(),
  "routes/studio.$studioId.engagements.$id": member({ id: "engagement" }),
  "routes/studio.$studioId.engagements.$id_.ending": member({ id: "engagement" }),
  "routes/studio.$studioId.sheets._index": member(),
  "routes/studio.$studioId.sheets.$id": member({ id: "sheet" }),
  "routes/studio.$studioId.sheets.$id_.import": member({ id: "sheet" }),

  "routes/office": official(),
  "routes/office._index": official(),
  "routes/office.studios._index": official(),
  "routes/office.studios.$id": official({ id: "waitingStudio" }),
  "routes/office.studios.$id._index": official({ id: "waitingStudio" }),
  "routes/office.studios.$id.approval": official({ id: "waitingStudio" }),
  "routes/office.studios.$id.refusal": official({ id: "waitingStudio" }),
  "routes/office.studios.$id.owner": official({ id: "waitingStudio" }),
  "routes/office.studios.$id_.documents.$docId": official({ id: "waitingStudio", docId: "waitingDocument" }),
  "routes/office.placements._index": official(),
  "routes/office.placements.$id": official({ id: "engagement" }),
  "routes/office.placements[.]csv": official(),
  "routes/office.profiles.$id": official({ id: "profile" }),
  "routes/office.profiles.$id_.claim": official({ id: "imported" }),
  "routes/office.sheets._index": official(),
  "routes/office.sheets.$id": official({ id: "officeSheet" }),
  "routes/office.sheets.$id_.import": official({ id: "officeSheet" }),
  "routes/office.seats": administrator(),
  "routes/office.seats_.$userId.$role.revocation": administrator({ userId: "approver", role: "=approver" }),
  "routes/office.invitations.$id.revocation": administrator({ id: "officeInvitation" }),
};
