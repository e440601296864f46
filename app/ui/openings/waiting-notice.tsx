import { Link, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { standings } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Notice } from "../notice";

type OwnStudio = {
  id: string;
  standing: (typeof standings)[number];
  waited: { days: number; studios: number } | null;
};

/** The studio whose rooms these are, as its layout has read it. */
const useOwnStudio = () => (useRouteLoaderData("routes/studio.$studioId") as { studio: OwnStudio }).studio;

const holding = ["verified", "expiring", "renewing"];

/** Why nothing can be published yet, what to do about it, and how long others waited. */
export function WaitingNotice() {
  const { t } = useTranslation();
  const { id, standing, waited } = useOwnStudio();
  if (holding.includes(standing)) return null;
  const state = standing === "waiting" ? "waiting" : standing === "lapsed" ? "lapsed" : "unsent";
  return (
    <div className="mt-s4">
      <Notice tone="due" title={t("posting:waiting.title")}>
        <p>
          {t(`posting:waiting.${state}`)}{" "}
          {waited
            ? t("posting:waiting.others", { count: waited.studios, days: waited.days })
            : t("posting:waiting.first")}{" "}
          <Link to={paths.studioPart(id, "verification")}>{t("posting:waiting.link")}</Link>
        </p>
      </Notice>
    </div>
  );
}
