import { useTranslation } from "react-i18next";
import { topicsOf, type Revision } from "~/domain/openings";
import { quzhouName } from "~/domain/vocabulary";
import type { ContractType, PayCycle, PayUnit, WorkMode } from "~/domain/openings";
import { useTermWords } from "./use-term-words";

type Change = Revision["changes"][number];
type Say = (value: string) => string;

/** Texts longer than this are not shown side by side; that they changed is said. */
const SIDE_BY_SIDE = 40;

/** What changed in an opening, in sentences: 工时由每日10小时改为每日8小时. */
export function useChangeWords() {
  const { t } = useTranslation();
  const words = useTermWords();
  const plain: Say = (value) => value;
  const says: Record<string, Say> = {
    headcount: (value) => t("calls:people", { count: Number(value) }),
    workMode: (value) => words.workMode(value as WorkMode),
    division: (value) => quzhouName(value, words.locale),
    place: plain,
    startDate: words.shortDay,
    endDate: words.shortDay,
    hours: plain,
    lodging: plain,
    payMin: (value) => words.money(Number(value)),
    payMax: (value) => words.money(Number(value)),
    payUnit: (value) => words.unit(value as PayUnit),
    payMethod: words.method,
    payCycle: (value) => words.cycle(value as PayCycle),
    contractType: (value) => words.contract(value as ContractType),
    replyHours: (value) => words.duration(Number(value)),
    applyBy: words.shortDay,
  };
  /** One topic's changes side by side, where they are short enough to be read so. */
  const pair = (changes: Change[], side: "before" | "after") =>
    words.list(changes.flatMap(({ field, [side]: value }) => (value ? [(says[field] ?? plain)(value)] : [])));
  return (changes: Change[]): string[] =>
    topicsOf(changes).map((topic) => {
      const own = changes.filter((change) => topicsOf([change])[0] === topic);
      const name = t(`calls:topic.${topic}`);
      const [before, after] = [pair(own, "before"), pair(own, "after")];
      const short = own.every(({ field }) => says[field]) && before.length + after.length <= SIDE_BY_SIDE;
      if (!short || after === "") return t("calls:change.only", { topic: name });
      return before
        ? t("calls:change.from", { topic: name, before, after })
        : t("calls:change.added", { topic: name, after });
    });
}
