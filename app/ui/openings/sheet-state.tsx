import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import type { OpeningView } from "~/domain/openings";
import { paths } from "~/http/paths";
import { Notice } from "../notice";
import { useWords } from "../use-words";

/** Over a call sheet that nobody can apply to: why, and where to look instead. */
export function SheetState({ opening, editable }: { opening: OpeningView; editable: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const edit = editable && <Link to={paths.studioOpening(opening.studioId, opening.id)}>{t("calls:sheet.edit")}</Link>;
  if (opening.status === "draft") {
    return (
      <Notice tone="due" title={t("calls:sheet.draftTitle")}>
        <p>
          {t("calls:sheet.draftText")} {edit}
        </p>
      </Notice>
    );
  }
  if (!opening.public) {
    return (
      <Notice tone="due" title={t("calls:sheet.hiddenTitle")}>
        <p>
          {t("calls:sheet.hiddenText")} {edit}
        </p>
      </Notice>
    );
  }
  if (opening.open) return edit ? <p className="small">{edit}</p> : null;
  const reason = opening.status === "closed" && opening.closedReason ? opening.closedReason : "date";
  return (
    <Notice title={t("calls:sheet.closedTitle")}>
      <p>
        {t(`calls:closed.${reason}`)}
        {opening.closedAt && t("calls:sheet.closedOn", { day: words.shortDay(dayOf(new Date(opening.closedAt))) })}
      </p>
      <p className="small">
        <a href="#similar">{t("calls:sheet.toSimilar")}</a> {edit}
      </p>
    </Notice>
  );
}
