import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { lastDayToAnswer, offerLines, type Letter as OfferEdition, type OpeningBrief } from "~/domain/hiring";
import { inLocale } from "~/domain/openings";
import { Cell, Ledger, RowName } from "../ledger";
import { Changed, Letter } from "../letter";
import { useWords } from "../use-words";
import { useBriefWords } from "./use-brief-words";
import { useOfferWords } from "./use-offer-words";

type Props = { letter: OfferEdition; person: { name: string; nameEn: string }; opening: OpeningBrief };

/** An edition of an offer as the letter it is; what differs from the edition before it is marked. */
export function OfferLetter({ letter, person, opening }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const named = useBriefWords()(opening);
  const day = words.day(dayOf(letter.sentAt));
  return (
    <Letter
      from={named.studio}
      dated={letter.edition > 1 ? t("hiring:letter.edition", { day, edition: letter.edition }) : day}
      title={t("hiring:letter.title", {
        person: inLocale(person.name, person.nameEn, words.locale),
        production: named.production,
        role: named.title,
      })}
      signed={
        <p>
          {letter.sentBy}
          <br />
          <span className="small quiet">
            {t("hiring:letter.sent", { studio: named.studio, moment: words.moment(letter.sentAt) })}
          </span>
        </p>
      }
      seal={opening.studio.name}
      sealLabel={t("hiring:letter.seal", { studio: named.studio })}
    >
      {letter.words && <p className="plain">{letter.words}</p>}
      <OfferTerms letter={letter} role={named.title} />
      <Until letter={letter} />
    </Letter>
  );
}

function OfferTerms({ letter: { terms, former, changed }, role }: { letter: OfferEdition; role: string }) {
  const { t } = useTranslation();
  const say = useOfferWords();
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
                <Changed before={say(line, former)} after={say(line, terms)} />
              ) : (
                say(line, terms)
              )}
              {line === "contractType" && (
                <small className="hint">{t(`hiring:contractNote.${terms.contractType}`)}</small>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Ledger>
  );
}

function Until({ letter }: { letter: OfferEdition }) {
  const { t } = useTranslation();
  const words = useWords();
  if (letter.status !== "sent") return null;
  return (
    <p>
      <em className="due">{t("hiring:letter.until", { day: words.day(lastDayToAnswer(letter)) })}</em>
      {words.locale === "en" && " "}
      {t("hiring:letter.lapse")}
    </p>
  );
}
