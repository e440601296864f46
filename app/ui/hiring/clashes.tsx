import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { EngagementView } from "~/domain/engagements";
import { inLocale } from "~/domain/openings";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Notice } from "../notice";
import { useWords } from "../use-words";

/** Engagements that fall on the same days as an offer: said before it is accepted, never in its way. */
export function Clashes({ engagements }: { engagements: EngagementView[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (engagements.length === 0) return null;
  return (
    <Notice tone="due" title={t("hiring:answer.clash")}>
      <ul>
        {engagements.map(({ id, startDate, endDate, role, production }) => (
          <li key={id}>
            {words.dayRange(startDate, endDate)}{" "}
            <Link to={paths.talentEngagement(id)}>
              {production && words.title(inLocale(production.title, production.titleEn, words.locale))}
              {roleName(role, words.locale)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
