import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { useLocale } from "./use-words";

/** Who runs this site; the law asks for the numbers where there are any. */
export type Operator = { name: string; icp?: string; licence?: string; phone?: string };

export function Footer({ operator, demo }: { operator: Operator; demo: boolean }) {
  const { t } = useTranslation();
  const between = useLocale() === "en" ? " · " : "·";
  const facts = [
    operator.name,
    operator.phone && t("common:foot.phone", { phone: operator.phone }),
    operator.licence && t("common:foot.licence", { licence: operator.licence }),
  ].filter(Boolean);
  return (
    <footer className="foot">
      {demo && <p>{t("common:foot.demo")}</p>}
      <ul>
        <li>
          <Link to={paths.privacy()}>{t("common:foot.privacy")}</Link>
        </li>
        <li>
          <Link to={paths.promises()}>{t("common:foot.promises")}</Link>
        </li>
        <li>
          <Link to={paths.office()}>{t("common:foot.office")}</Link>
        </li>
      </ul>
      {(facts.length > 0 || operator.icp) && (
        <p>
          {facts.join(between)}
          {operator.icp && (
            <>
              {facts.length > 0 && between}
              <a href="https://beian.miit.gov.cn/" rel="noreferrer">
                {operator.icp}
              </a>
            </>
          )}
        </p>
      )}
    </footer>
  );
}
