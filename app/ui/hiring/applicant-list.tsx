import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { isAwaiting, type ApplicantLine } from "~/domain/hiring";
import { inLocale } from "~/domain/openings";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Empty } from "../empty";
import { PersonLine } from "../person-line";
import { useWords } from "../use-words";
import { useBriefWords } from "./use-brief-words";

type Props = { items: ApplicantLine[]; empty: string; withOpening?: boolean };

/** Applicants as lines to compare: who, what they wrote, since when, and until when they were promised an answer. */
export function ApplicantList({ items, empty, withOpening }: Props) {
  if (items.length === 0) return <Empty title={empty} />;
  return (
    <ul>
      {items.map((item) => (
        <Line key={item.id} item={item} withOpening={withOpening} />
      ))}
    </ul>
  );
}

function Line({ item, withOpening }: { item: ApplicantLine; withOpening?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const named = useBriefWords()(item.opening);
  const { person } = item;
  const name = person ? inLocale(person.name, person.nameEn, words.locale) : t("hiring:desk.gone");
  return (
    <PersonLine
      to={paths.studioApplication(item.opening.studioId, item.id)}
      name={name}
      plainName={name}
      crafts={person ? words.list(person.crafts.map((craft) => roleName(craft, words.locale))) : null}
      headline={person && inLocale(person.headline, person.headlineEn, words.locale)}
      place={withOpening ? t("hiring:desk.for", { title: named.title, production: named.production }) : undefined}
      record={item.note ? t("hiring:desk.said", { note: excerpt(item.note) }) : undefined}
      free={t("hiring:desk.sent", { day: words.shortDay(dayOf(item.createdAt)) })}
      tool={<Standing item={item} />}
    />
  );
}

/** Until when an answer was promised, or what came of it. */
function Standing({ item: { stage, answerBy } }: { item: ApplicantLine }) {
  const { t } = useTranslation();
  const words = useWords();
  if (!isAwaiting(stage)) return <p className="tiny quiet">{t(`calls:stage.${stage}`)}</p>;
  return (
    <p className="tiny due">
      {t("hiring:track.answerBy", { moment: words.shortMoment(answerBy) })}
      {stage === "received" && t("hiring:desk.unread")}
    </p>
  );
}

const MOST = 60;
const excerpt = (note: string) => (note.length > MOST ? `${note.slice(0, MOST)}…` : note);
