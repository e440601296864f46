import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { lastDayToAnswer, type Letter as OfferEdition, type OpeningBrief } from "~/domain/hiring";
import { inLocale } from "~/domain/openings";
import { Letter } from "../letter";
import { useWords } from "../use-words";
import { OfferTerms } from "./offer-terms";
import { useBriefWords } from "./use-brief-words";

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
        role: inSentence(named.title),
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

/** A Latin title begins small inside a sentence; an abbreviation stays as it is. */
const inSentence = (title: string) => (/^[A-Z][a-z]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title);

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
