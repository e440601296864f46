import { useTranslation } from "react-i18next";
import type { OpeningHit } from "~/domain/search";
import { EvidenceMark } from "../evidence";
import { OpeningCall } from "../openings/opening-call";
import { useTermWords } from "../openings/use-term-words";
import { Marked } from "./marked";

export type OpeningHitLineProps = { hit: OpeningHit; record?: { total: number; kept: number } };

/** An opening among the results, with what the query found in its names. */
export function OpeningHitLine({ hit, record }: OpeningHitLineProps) {
  const { t } = useTranslation();
  return (
    <OpeningCall
      call={hit}
      record={record}
      title={<Marked segments={hit.marked.title} />}
      about={<About hit={hit} />}
      mark={<EvidenceMark grade="office" date={hit.studio.verifiedOn} subject={t("search:studio")} />}
    />
  );
}

function About({ hit: { marked, production } }: { hit: OpeningHit }) {
  const { t } = useTranslation();
  const words = useTermWords();
  // The marks stand inside the brackets that a Chinese title has.
  const plain = marked.production.map(({ text }) => text).join("");
  const [before, after] = words.title(plain).split(plain);
  const episodes = words.episodes(production.episodes);
  return (
    <>
      {before}
      <Marked segments={marked.production} />
      {after}
      {episodes && t("common:separator") + episodes}
      {words.dot}
      <Marked segments={marked.studio} />
    </>
  );
}
