import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Act } from "~/ui/act";
import { LinkButton } from "~/ui/button";
import { CityLine, CityLines } from "~/ui/city-line";
import { Columns } from "~/ui/columns";
import { Crumbs } from "~/ui/crumbs";
import { Fact, Facts } from "~/ui/facts";
import { Fit } from "~/ui/fit";
import { Frame } from "~/ui/frame";
import { Promise as ReplyPromise } from "~/ui/promise";
import { Section } from "~/ui/section";
import { useWords } from "~/ui/use-words";

/** An opening's call sheet, and the figures of the office in the same table. */
export function Sheets() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Section id="facts" title={t("design:part.facts")}>
      <div>
        <header className="sheet">
          <Crumbs
            items={[{ text: t("design:facts.crumb"), to: "#facts" }, t("design:facts.group"), t("design:facts.posted")]}
          />
          <p className="song big">{t("design:facts.craft")}</p>
          <p>
            <Link to="#facts">{words.title(t("design:frame.one"))}</Link> {t("design:facts.about")}
          </p>
          <Frame title={t("design:frame.one")} decorative />
        </header>
      </div>
      <Facts>
        <Fact label={t("design:facts.dates")} note={t("design:facts.datesNote")} lead>
          {words.dayRange("2026-12-07", "2026-12-18")}
        </Fact>
        <Fact label={t("design:facts.pay")} note={t("design:facts.payNote")} lead>
          {words.pay(120_000, 120_000, "day")}
        </Fact>
        <Fact label={t("design:facts.hours")} note={t("design:facts.hoursNote")}>
          {t("design:facts.hoursValue")}
        </Fact>
        <Fact label={t("design:facts.place")} note={t("design:facts.placeNote")}>
          {t("design:facts.placeValue")}
        </Fact>
        <Fact label={t("design:facts.promise")} note={t("design:facts.promiseNote")}>
          {words.duration(72)}
        </Fact>
        <Fact label={t("design:facts.until")} note={t("design:facts.untilNote")} tone="due">
          {words.day("2026-12-01")}
        </Fact>
      </Facts>
      <Columns
        sideLabel={t("design:control.main")}
        side={
          <>
            <Act
              promise={<ReplyPromise hours={72} total={38} kept={35} />}
              other={<Link to="#facts">{t("design:control.link")}</Link>}
            >
              <LinkButton to="#facts" main>
                {t("design:control.main")}
              </LinkButton>
            </Act>
            <Fit
              points={[
                { fits: "yes", text: t("design:list.record") },
                { fits: "unknown", text: t("design:lines.missing") },
                { fits: "no", text: t("design:lines.clash") },
              ]}
            />
          </>
        }
      >
        <Programmes />
      </Columns>
      <Facts className="tally">
        <Fact label={t("design:facts.running")} note={t("design:facts.people")} lead>
          <Link to="#facts">214</Link>
        </Fact>
        <Fact label={t("design:facts.months")} note={t("design:facts.due")} lead>
          <Link to="#facts">168</Link>
        </Fact>
        <Fact label={t("design:facts.paid")} note={t("design:facts.payments")} lead>
          {words.share(0.964)}
        </Fact>
      </Facts>
    </Section>
  );
}

function Programmes() {
  const { t } = useTranslation();
  const programme = <Link to="#facts">{t("design:lines.programme")}</Link>;
  return (
    <section aria-label={t("design:part.lines")}>
      <CityLines>
        <CityLine
          answer="yes"
          says={t("design:lines.yes")}
          title={programme}
          note={t("design:lines.rule")}
          sum="¥2,400"
        />
        <CityLine
          answer="upto"
          says={t("design:lines.upto")}
          title={programme}
          note={t("design:lines.rule")}
          sum="¥1,500"
          sumNote={t("design:lines.cap")}
        />
        <CityLine answer="no" says={t("design:lines.no")} title={programme} note={t("design:lines.rule")} />
        <CityLine
          answer="unknown"
          says={t("design:lines.unknown")}
          title={programme}
          note={t("design:lines.missing")}
          sum={t("common:unknown")}
        />
      </CityLines>
    </section>
  );
}
