import { useTranslation } from "react-i18next";
import type { SearchFinds } from "~/domain/alerts";
import { OpeningHitLine } from "../search/opening-hit";
import { ProfileHitLine } from "../search/profile-hit";
import { Section } from "../section";

/** What a search found: first what its person has not seen, then the rest. */
export function Finds({ finds }: { finds: SearchFinds }) {
  const { t } = useTranslation();
  const fresh = new Set(finds.fresh);
  const parts = [
    { title: t("alerts:page.fresh"), has: (id: string) => fresh.has(id) },
    { title: t("alerts:page.earlier"), has: (id: string) => !fresh.has(id) },
  ];
  return parts.map(({ title, has }) => {
    const lines = linesOf(finds, has);
    return (
      lines.length > 0 && (
        <Section key={title} title={title}>
          <ul>{lines}</ul>
        </Section>
      )
    );
  });
}

function linesOf(finds: SearchFinds, has: (id: string) => boolean) {
  return finds.kind === "opening"
    ? finds.hits.filter(({ id }) => has(id)).map((hit) => <OpeningHitLine key={hit.id} hit={hit} />)
    : finds.hits.filter(({ id }) => has(id)).map((hit) => <ProfileHitLine key={hit.id} hit={hit} />);
}
