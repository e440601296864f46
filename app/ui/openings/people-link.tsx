import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Day } from "~/domain/days";
import { emptyQuery } from "~/domain/search";
import { addressOf, daysAhead } from "../search/addresses";
import { useToday } from "../use-words";

export type PeopleLinkProps = { from: Day | null; to: Day | null; role?: string; children: ReactNode };

/** Leads from an own production or opening to those who are free on its days; nothing where these are past or not set. */
export function PeopleLink({ from, to, role, children }: PeopleLinkProps) {
  const today = useToday();
  if (!from || (to ?? from) < today) return null;
  const query = { ...emptyQuery, facets: role ? { role: [role] } : {}, ...daysAhead(from, to ?? from, today) };
  return (
    <p className="small">
      <Link to={addressOf("profile", query)}>{children}</Link>
    </p>
  );
}
