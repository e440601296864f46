import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays, type Day } from "~/domain/days";
import { inLocale } from "~/domain/openings";
import type { BoardRow } from "~/domain/openings.server";
import { quzhouName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Board } from "../board";
import { useTermWords } from "../openings/use-term-words";
import { Section } from "../section";

/** The sets of the next five weeks, and whom each still needs. */
export function Schedule({ monday, rows }: { monday: Day; rows: BoardRow[] }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const dated = rows.flatMap((row) =>
    row.shootFrom && row.shootTo ? [{ ...row, from: row.shootFrom, until: row.shootTo }] : [],
  );
  if (dated.length === 0) return null;
  return (
    <Section
      id="board"
      title={t("front:board.title")}
      aside={t("front:board.span", { days: words.fullDayRange(monday, addDays(monday, 34)) })}
    >
      <Board
        from={monday}
        rows={dated.map((row) => ({
          title: inLocale(row.title, row.titleEn, words.locale),
          to: paths.openings({ q: row.title }),
          about: words.line([
            words.clauses([words.genres(row.genres.slice(0, 2)), words.episodes(row.episodes)]),
            words.list(row.divisions.map((code) => quzhouName(code, words.locale))),
          ]),
          from: row.from,
          until: row.until,
          gap: <Link to={paths.openings({ q: row.title })}>{t("front:board.gap", { count: row.places })}</Link>,
        }))}
      />
    </Section>
  );
}
