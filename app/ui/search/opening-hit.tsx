import { useTranslation } from "react-i18next";
import { daysBetween, type Day } from "~/domain/days";
import type { OpeningHit } from "~/domain/search";
import { roleName } from "~/domain/vocabulary";
import { EvidenceMark } from "../evidence";
import { OpeningCall } from "../openings/opening-call";
import { useTermWords } from "../openings/use-term-words";
import { Marked } from "./marked";

export type OpeningHitLineProps = { hit: OpeningHit; record?: { total: number; kept: number }; by?: Day };

/** An opening among the results, with what the query found in its names. */
export function OpeningHitLine({ hit, record, by }: OpeningHitLineProps) {
  const { t } = useTranslation();
  const early = by && hit.startDate && daysBetween(hit.startDate, by);
  return (
    <OpeningCall
      call={hit}
      record={record}
      title={<Marked segments={hit.marked.title} />}
      lies={early ? t("search:startsEarly", { count: early }) : undefined}
      about={<About hit={hit} />}
      mark={<EvidenceMark grade="office" date={hit.studio.verifiedOn} subject={t("search:studio")} />}
    />
  );
}

function About({ hit: { marked, production, role, title } }: { hit: OpeningHit }) {
  const { t } = useTranslation();
  const words = useTermWords();
  // The marks stand inside the brackets that a Chinese title has.
  const plain = marked.production.map(({ text }) => text).join("");
  const [before, after] = words.title(plain).split(plain);
  const craft = roleName(role, words.locale);
  const episodes = words.episodes(production.episodes);
  return (
    <>
      {!title.includes(roleName(role, "zh-CN")) && craft + words.dot}
      {before}
      <Marked segments={marked.production} />
      {after}
      {episodes && t("common:separator") + episodes}
      {words.dot}
      <Marked segments={marked.studio} />
    </>
  );
}
