import { useTranslation } from "react-i18next";
import { Board } from "~/ui/board";
import { CallLine } from "~/ui/call-line";
import { EvidenceMark } from "~/ui/evidence";
import { PayLine } from "~/ui/pay";
import { PersonLine } from "~/ui/person-line";
import { Promise as ReplyPromise } from "~/ui/promise";
import { Section } from "~/ui/section";
import { AvailabilityStrip } from "~/ui/strip";
import { useWords } from "~/ui/use-words";
import { monday, someDays } from "./days";

/** Openings and people as they stand in lists, and the schedule of the front page. */
export function Lists() {
  const { t } = useTranslation();
  const words = useWords();
  const terms = [t("design:lines.cycle"), t("design:lines.contract")];
  return (
    <>
      <Section id="lists" title={t("design:part.lists")}>
        <ul>
          <CallLine
            level={3}
            to="#lists"
            title={<mark>{t("design:facts.craft")}</mark>}
            production={t("design:frame.one")}
            about={t("design:list.about")}
            mark={<EvidenceMark grade="office" date="2026-09-03" subject={t("design:evidence.studio")} />}
            dates={words.dayRange("2026-12-07", "2026-12-18")}
            place={t("design:list.span")}
            pay={<PayLine min={120_000} max={140_000} unit="day" terms={terms} />}
            promise={
              <ReplyPromise hours={72} total={38} kept={35}>
                <span className="due">{t("design:lines.clash")}</span>
              </ReplyPromise>
            }
          />
          <CallLine
            level={3}
            to="#lists"
            title={t("design:search.assistant")}
            production={t("design:frame.two")}
            about={t("design:list.about")}
            mark={<p className="due">{t("design:list.draft")}</p>}
            dates={words.dayRange("2026-11-30", null)}
            pay={<PayLine min={null} max={null} unit="" />}
            promise={<ReplyPromise hours={12} total={0} kept={0} />}
          />
        </ul>
        <ul>
          <PersonLine
            level={3}
            to="#lists"
            name={<mark>{t("design:frame.person")}</mark>}
            plainName={t("design:frame.person")}
            crafts={t("design:list.crafts")}
            headline={t("design:list.headline")}
            place={t("design:list.home")}
            record={t("design:list.record")}
            rate={t("design:list.rate")}
            strip={<AvailabilityStrip small from={monday} days={someDays} />}
            free={t("design:list.free")}
          />
          <PersonLine
            level={3}
            to="#lists"
            name={t("design:frame.latin")}
            plainName={t("design:frame.latin")}
            crafts={t("design:list.newcomer")}
            headline={t("design:list.first")}
            place={t("design:list.away")}
            record={t("design:list.noRecord")}
            strip={<AvailabilityStrip small from={monday} days={{}} />}
          />
        </ul>
      </Section>
      <Section id="board" title={t("design:part.board")}>
        <Board
          from={monday}
          rows={[
            { title: t("design:frame.one"), from: "2026-11-20", until: "2026-12-11", count: 9 },
            { title: t("design:frame.three"), from: "2026-12-07", until: "2026-12-18", count: 1 },
            { title: t("design:frame.four"), from: "2026-12-26", until: "2027-01-09", count: 4 },
          ].map(({ count, ...row }, index) => ({
            ...row,
            to: `#board-${index}`,
            about: t("design:board.about"),
            gap: t("design:board.gap", { count }),
          }))}
        />
      </Section>
    </>
  );
}
