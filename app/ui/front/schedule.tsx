import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays, type Day } from "~/domain/days";
import { inLocale, type BoardRow } from "~/domain/openings";
import { quzhouName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Board } from "../board";
import { useTermWords } from "../openings/use-term-words";
import { Section } from "../section";

/** Rows in sight before the rest is asked for. */
const IN_SIGHT = 8;

/** The sets of the next five weeks, and whom each still needs. */
export function Schedule({ monday, rows }: { monday: Day; rows: BoardRow[] }) {
  const { t } = useTranslation();
  const words = useTermWords();
  const board = useBoardRows(rows);
  if (board.length === 0) return null;
  const rest = board.slice(IN_SIGHT);
  return (
    <Section
      id="board"
      title={t("front:board.title")}
      aside={t("front:board.span", { days: words.dayRange(monday, addDays(monday, 34)) })}
    >
      <Board from={monday} rows={board.slice(0, IN_SIGHT)} />
      {rest.length > 0 && (
        <details className="mt-s3">
          <summary className="small">{t("front:board.rest", { count: rest.length })}</summary>
          <Board from={monday} rows={rest} />
        </details>
      )}
    </Section>
  );
}

function useBoardRows(rows: BoardRow[]) {
  const { t } = useTranslation();
  const words = useTermWords();
  return rows.flatMap(({ shootFrom, shootTo, ...row }) => {
    if (!shootFrom || !shootTo) return [];
    const openings = paths.openings({ q: row.title });
    return {
      title: inLocale(row.title, row.titleEn, words.locale),
      to: openings,
      about: words.line([
        words.clauses([words.genres(row.genres.slice(0, 2)), words.episodes(row.episodes)]),
        words.list(row.divisions.slice(0, 2).map((code) => quzhouName(code, words.locale))),
      ]),
      from: shootFrom,
      until: shootTo,
      gap: <Link to={openings}>{t("front:board.gap", { count: row.places })}</Link>,
    };
  });
}
