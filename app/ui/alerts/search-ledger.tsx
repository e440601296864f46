import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ListedSearch } from "~/domain/alerts";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useWords } from "../use-words";
import { useWantedWords } from "./use-wanted-words";

/** The searches somebody keeps: what each asks for, how they are told, and what is new in it. */
export function SearchLedger({ searches, caption }: { searches: ListedSearch[]; caption: string }) {
  const { t } = useTranslation();
  const columns = [
    { name: t("alerts:list.search") },
    { name: t("alerts:list.rhythm") },
    { name: t("alerts:list.told") },
    { name: t("alerts:list.fresh") },
    { name: t("alerts:list.run") },
  ];
  return (
    <Ledger caption={caption} stack className="mt-s6">
      <LedgerHead columns={columns} />
      <tbody>
        {searches.map((search) => (
          <Row key={search.id} search={search} />
        ))}
      </tbody>
    </Ledger>
  );
}

function Row({ search }: { search: ListedSearch }) {
  const { t } = useTranslation();
  const words = useWords();
  const { line, to } = useWantedWords(search);
  const { id, name, kind, rhythm, toldAt, fresh } = search;
  return (
    <tr>
      <RowName>
        <Link to={paths.savedSearch(id)}>{name}</Link>
        <p className="small quiet">{[t(`alerts:kind.${kind}`), line].join(t("common:separator"))}</p>
      </RowName>
      <Cell label={t("alerts:list.rhythm")} full>
        {t(`alerts:rhythm.${rhythm}`)}
      </Cell>
      <Cell label={t("alerts:list.told")} full>
        {toldAt ? words.shortMoment(toldAt) : t("alerts:list.untold")}
      </Cell>
      <Cell label={t("alerts:list.fresh")} full tone={fresh > 0 ? "good" : "quiet"}>
        {fresh > 0 ? t("alerts:list.count", { count: fresh }) : t("alerts:list.none")}
      </Cell>
      <Cell full>
        <Link to={to} aria-label={t("alerts:list.runLabel", { name })}>
          {t("alerts:list.run")}
        </Link>
      </Cell>
    </tr>
  );
}
