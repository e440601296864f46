import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "~/domain/days";
import { isAwaiting, lastDayToAnswer, type OwnApplication } from "~/domain/hiring";
import { paths } from "~/http/paths";
import { Cell, Ledger, LedgerHead, RowName } from "../ledger";
import { useWords } from "../use-words";
import { useBriefWords } from "./use-brief-words";

type Props = { applications: OwnApplication[]; caption: string };

/** A person's own applications: for what, since when, how far, and what comes next. */
export function OwnApplications({ applications, caption }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const nameOf = useBriefWords();
  const columns = ["opening", "production", "dates", "sent", "stage", "next"] as const;
  const label = (column: (typeof columns)[number]) => t(`hiring:own.column.${column}`);
  return (
    <Ledger caption={caption} stack>
      <LedgerHead columns={columns.map((column) => ({ name: label(column) }))} />
      <tbody>
        {applications.map((own) => {
          const named = nameOf(own.opening);
          const { startDate, endDate } = own.opening;
          return (
            <tr key={own.id}>
              <RowName>
                <Link to={paths.talentApplication(own.id)}>{named.title}</Link>
              </RowName>
              <Cell label={label("production")} full>
                {named.production} <span className="quiet">{named.studio}</span>
              </Cell>
              <Cell label={label("dates")}>{startDate && words.dayRange(startDate, endDate)}</Cell>
              <Cell label={label("sent")}>{words.shortDay(dayOf(own.createdAt))}</Cell>
              <Cell label={label("stage")}>{t(`calls:stage.${own.stage}`)}</Cell>
              <Cell label={label("next")} full>
                <Next own={own} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Ledger>
  );
}

function Next({ own }: { own: OwnApplication }) {
  const { t } = useTranslation();
  const words = useWords();
  const letter = own.letters.find(({ answerable }) => answerable);
  if (letter) {
    return (
      <Link to={paths.talentOffer(letter.id)} className="due">
        {t("hiring:own.answerUntil", { day: words.shortDay(lastDayToAnswer(letter)) })}
      </Link>
    );
  }
  if (isAwaiting(own.stage)) return <>{t("hiring:track.answerBy", { moment: words.shortMoment(own.answerBy) })}</>;
  if (own.engagementId)
    return <Link to={paths.talentEngagement(own.engagementId)}>{t("hiring:own.seeEngagement")}</Link>;
  return own.closedAt ? <span className="quiet">{words.shortDay(dayOf(own.closedAt))}</span> : null;
}
