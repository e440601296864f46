import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Fact, Facts } from "../facts";
import { useWords } from "../use-words";

export type StudioCounts = { draft: number; published: number; closed: number; awaiting: number; running: number };

/** A studio's work in four figures, each leading to what it counts. */
export function StudioTally({ studioId, counts }: { studioId: string; counts: StudioCounts }) {
  const { t } = useTranslation();
  const words = useWords();
  const figures = [
    { name: "awaiting", to: paths.studioPart(studioId, "applications"), count: counts.awaiting },
    { name: "published", to: paths.studioPart(studioId, "openings?status=published"), count: counts.published },
    { name: "draft", to: paths.studioPart(studioId, "openings?status=draft"), count: counts.draft },
    { name: "running", to: paths.studioPart(studioId, "engagements"), count: counts.running },
  ] as const;
  return (
    <Facts className="quarters">
      {figures.map(({ name, to, count }) => (
        <Fact key={name} label={t(`studios:home.count.${name}`)} lead>
          <Link to={to}>{words.count(count)}</Link>
        </Fact>
      ))}
    </Facts>
  );
}
