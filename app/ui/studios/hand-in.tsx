import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { submissionParts } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Actions, LinkButton } from "../button";

export type HandInProps = { studioId: string; missing: (typeof submissionParts)[number][] };

/** What is missing before the papers can go to the office; the way there when nothing is. */
export function HandIn({ studioId, missing }: HandInProps) {
  const { t } = useTranslation();
  if (missing.length === 0) {
    return (
      <Actions>
        <LinkButton to={paths.studioPart(studioId, "submission")} main>
          {t("studios:verification.submit")}
        </LinkButton>
      </Actions>
    );
  }
  const where = {
    creditCode: paths.studioPart(studioId, "registration"),
    division: paths.studioPart(studioId, "page"),
    licence: "#upload",
    authorisation: "#upload",
  };
  return (
    <div className="prose mt-s4">
      <p>{t("studios:verification.missing")}</p>
      <ul>
        {missing.map((part) => (
          <li key={part}>
            <Link to={where[part]}>{t(`studios:missing.${part}`)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
