import { paths } from "~/http/paths";
import type { Cast } from "../../../prisma/cast";
import type { Page } from "./routes";

/** Pages in further states: empty, of newcomers, with other conditions, of others than in the table of routes. */
export function furtherPages({ studioIds, openingIds, profileIds, productionIds }: Cast): Page[] {
  const ofWaiting = (name: string, part: string): Page => ({
    as: "waitingOwner",
    name: `empty.studio.${name}`,
    address: paths.studioPart(studioIds.xianxia, part),
  });
  const ofNobody = (name: string, address: string): Page => ({ as: null, name, address });
  const ofEditor = (name: string, address: string): Page => ({ as: "editor", name: `empty.talent.${name}`, address });
  return [
    ofNobody("openings.no-hits", paths.openings({ q: "潜水摄影", role: "editor" })),
    ofNobody("openings.pinyin", paths.openings({ q: "dengguang" })),
    ofNobody("openings.filtered", paths.openings({ role: "lighting-technician", sort: "pay" })),
    ofNobody("openings.second", paths.openings({ page: 2 })),
    ofNobody("profiles.filtered", paths.profiles({ q: "liuwenqu" })),
    ofNobody("profiles.no-hits", paths.profiles({ q: "潜水摄影" })),
    ofNobody("openings.id.other", paths.opening(openingIds.cut)),
    ofNobody("openings.id.closed", paths.opening(openingIds.light)),
    ofNobody("profiles.id.bare", paths.profile(profileIds.editor)),
    { as: "director", name: "openings.id.creative", address: paths.opening(openingIds.cut) },
    { as: "owner", name: "openings.id.own", address: paths.opening(openingIds.lamps) },
    { as: "director", name: "openings.id.application.open", address: paths.apply(openingIds.writing) },
    ofEditor("home", paths.talent()),
    ofEditor("applications", paths.talentApplications()),
    ofEditor("engagements", paths.talentEngagements()),
    ofEditor("pictures", paths.talentProfile("pictures")),
    ofEditor("credits", paths.talentProfile("credits")),
    ofEditor("clips", paths.talentProfile("clips")),
    ofEditor("links", paths.talentProfile("links")),
    ofEditor("notices", paths.notices()),
    ofEditor("searches", paths.savedSearches()),
    ofEditor("new-search", paths.newSearch("profile", "q=夜戏&role=gaffer&rateMax=1200&freeFrom=2027-01-04")),
    {
      as: "screenwriter",
      name: "account.searches.new.known",
      address: paths.newSearch("opening", "division=330824&role=screenwriter"),
    },
    { as: "subtitler", name: "talent.hidden", address: paths.talent() },
    { as: "otherOwner", name: "talent.begin", address: paths.talentBegin() },
    { as: "formerRecruiter", name: "account.roomless", address: paths.account() },
    ofWaiting("home", ""),
    ofWaiting("verification", "verification"),
    ofWaiting("productions", "productions"),
    ofWaiting("openings", "openings"),
    ofWaiting("new-opening", "openings/new"),
    ofWaiting("applications", "applications"),
    ofWaiting("engagements", "engagements"),
    ofWaiting("sheets", "sheets"),
    {
      as: "recruiter",
      name: "studio.new-opening.copy",
      address: paths.studioNewOpening(studioIds.xinan, { copy: openingIds.lamps }),
    },
    {
      as: "recruiter",
      name: "studio.new-opening.production",
      address: paths.studioNewOpening(studioIds.xinan, { production: productionIds.source }),
    },
    {
      as: "recruiter",
      name: "studio.openings.closed",
      address: paths.studioOpenings(studioIds.xinan, { state: "closed" }),
    },
    { as: "caseOfficer", name: "office.studios.verified", address: paths.officeStudios({ state: "verified" }) },
    { as: "caseOfficer", name: "office.studios.id.verified", address: paths.officeStudio(studioIds.xinan) },
    { as: "caseOfficer", name: "office.placements.none", address: paths.officePlacements({ county: "330881" }) },
    { as: "caseOfficer", name: "office.nowhere", address: "/office/nowhere" },
  ];
}

/** Pages that are looked at in the dark too. */
export const inTheDark =
  /^(index|openings\.index|openings\.id|profiles\.id|studios\.id|talent\.offers\.id|office\.index|studio\.studioId\.openings\.id|account\.sign-up|design)$/;
