import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { offerLines, type Letter, type LetterTerms, type OfferLine } from "~/domain/hiring";
import { Cell, Ledger, RowName } from "../ledger";
import { Changed } from "../letter";
import { useOfferWords } from "./use-offer-words";

type Props = { letter: Letter; role: string };

/** The terms of an offer, line by line; what differs from the edition before it is marked. */
export function OfferTerms({ letter: { terms, former, changed }, role }: Props) {
  const { t } = useTranslation();
  const words = useOfferWords();
  return (
    <Ledger caption={t("hiring:letter.terms")}>
      <tbody>
        <tr>
          <RowName>{t("hiring:letter.role")}</RowName>
          <Cell>{role}</Cell>
        </tr>
        {offerLines.map((line) => (
          <tr key={line}>
            <RowName>{t(`hiring:line.${line}`)}</RowName>
            <Cell>
              {former && changed.includes(line) ? (
                <ChangedLine line={line} former={former} terms={terms} />
              ) : (
                line !== "contractType" && words.line(line, terms)
              )}
              {line === "contractType" && <p>{t(`calls:contractMeans.${terms.contractType}`)}</p>}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

/** Clause by clause, so that only what changed is marked. */
function ChangedLine({ line, former, terms }: { line: OfferLine; former: LetterTerms; terms: LetterTerms }) {
  const { t } = useTranslation();
  const words = useOfferWords();
  const before = words.clauses(line, former);
  const clauses = words
    .clauses(line, terms)
    .map((after, index) => ({ before: before[index] ?? "", after }))
    .filter((clause) => clause.before || clause.after);
  return clauses.map((clause, index) => (
    <Fragment key={index}>
      {index > 0 && t("common:separator")}
      {clause.before === clause.after ? clause.after : <Changed {...clause} />}
    </Fragment>
  ));
}
