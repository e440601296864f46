import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { applicantGroups, type ApplicantGroup } from "~/domain/hiring";

type Props = {
  group: ApplicantGroup;
  counts: Record<ApplicantGroup, number>;
  hrefOf: (group: ApplicantGroup) => string;
};

/** The ways through a list of applicants, each with how many there are. */
export function ApplicantGroups({ group, counts, hrefOf }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="area-nav" aria-label={t("hiring:group.label")}>
      <ul>
        {applicantGroups.map((one) => (
          <li key={one}>
            <Link to={hrefOf(one)} aria-current={one === group ? "page" : undefined}>
              {t("hiring:group.line", { group: t(`hiring:group.${one}`), count: counts[one] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
