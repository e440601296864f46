import { applicantGroups, type ApplicantGroup } from "~/domain/hiring";
import { pageOf } from "./page-number";

/** Which applicants an address asks for; what it does not understand is left out. */
export function applicantQuery(request: Request): { group?: ApplicantGroup; page: number } {
  const query = new URL(request.url).searchParams;
  return {
    group: applicantGroups.find((group) => group === query.get("group")),
    page: pageOf(query),
  };
}
