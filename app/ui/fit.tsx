import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type FitPoint = { fits: "yes" | "no" | "unknown"; text: ReactNode };

/** How an opening and a profile meet, the negatives included. */
export function Fit({ points }: { points: FitPoint[] }) {
  const { t } = useTranslation();
  return (
    <ul className="fit small">
      {points.map(({ fits, text }, index) => (
        <li key={index} className={fits === "yes" ? undefined : "due"} data-sign={t(`common:fit.sign.${fits}`)}>
          <span className="sr-only">{t(`common:fit.${fits}`)}</span>
          {text}
        </li>
      ))}
    </ul>
  );
}
