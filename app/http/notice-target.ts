import type { NoticeTarget } from "~/domain/notifications";
import { paths } from "./paths";

/** The page that a notice leads to. */
export function pathOfTarget(to: NoticeTarget): string {
  switch (to.at) {
    case "talent-application":
      return paths.talentApplication(to.id);
    case "talent-offer":
      return paths.talentOffer(to.id);
    case "talent-engagement":
      return paths.talentEngagement(to.id);
    case "opening":
      return paths.opening(to.id);
    case "saved-search":
      return paths.savedSearch(to.id);
    case "office-studio":
      return paths.officeStudio(to.id);
    case "studio-application":
      return paths.studioApplication(to.studioId, to.id);
    case "studio-engagement":
      return paths.studioEngagement(to.studioId, to.id);
    case "studio-opening":
      return paths.studioOpening(to.studioId, to.id);
    case "studio-sheet":
      return paths.sheet(to.studioId, to.id);
    case "studio":
      return paths.studioHome(to.studioId);
    case "account":
      return paths.account();
  }
}
