import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { lastDayToAnswer, type Letter } from "~/domain/hiring";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { Section } from "../section";
import { useWords } from "../use-words";
import { useOfferWords } from "./use-offer-words";

/** Every edition of an offer that this studio sent, newest first: the terms that matter most, and what became of it. */
export function OfferEditions({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const offerWords = useOfferWords();
  if (letters.length === 0) return null;
  const columns = ["edition", "dates", "pay", "status", "by"] as const;
  const label = (column: (typeof columns)[number]) => t(`hiring:edition.${column}`);
  return (
    <Section title={t("hiring:edition.title")}>
      <Ledger caption={t("hiring:edition.title")} stack>
        <LedgerHead columns={columns.map((column) => ({ name: label(column) }))} />
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <RowName>{t("hiring:own.edition", { edition: letter.edition })}</RowName>
              <Cell label={label("dates")} full>
                {words.dayRange(letter.terms.startDate, letter.terms.endDate)}
              </Cell>
              <Cell label={label("pay")} full>
                {offerWords.line("pay", letter.terms)}
              </Cell>
              <Cell
                label={label("status")}
                tone={letter.status === "sent" ? "due" : letter.status === "accepted" ? "good" : "quiet"}
              >
                {letter.status === "sent"
                  ? t("hiring:edition.until", { day: words.shortDay(lastDayToAnswer(letter)) })
                  : t(`hiring:offerStatus.${letter.status}`)}
              </Cell>
              <Cell label={label("by")} tone="quiet">
                {t("hiring:edition.sent", { by: letter.sentBy, day: words.shortDay(dayOf(letter.sentAt)) })}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </Section>
  );
}
