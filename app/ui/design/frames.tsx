import { useTranslation } from "react-i18next";
import { EvidenceMark } from "~/ui/evidence";
import { Frame } from "~/ui/frame";
import { Section } from "~/ui/section";

/** The vertical frame in its tones and kinds, and the four grades of evidence. */
export function Frames() {
  const { t } = useTranslation();
  const note = (
    <>
      {t("design:frame.note")}
      <br />
      {t("design:frame.shot")}
    </>
  );
  return (
    <>
      <Section id="frames" title={t("design:part.frames")}>
        <div className="works">
          <Frame title={t("design:frame.one")} tone="ink" note={note} />
          <Frame title={t("design:frame.two")} tone="stone" note={note} />
          <Frame title={t("design:frame.three")} tone="pine" note={note} />
          <Frame title={t("design:frame.four")} tone="clay" note={note} />
          <Frame title={t("design:frame.five")} tone="straw" note={note} />
          <Frame title={t("design:frame.open")} open note={t("design:frame.openNote")} to="#frames" />
          <Frame title={t("design:frame.person")} person />
          <Frame title={t("design:frame.compound")} person />
          <Frame title={t("design:frame.latin")} person note={t("design:frame.latin")} />
          <Frame title={t("design:frame.picture")} picture="/apple-touch-icon.png" note={note} />
          <Frame title={t("design:frame.link")} to="#frames" />
        </div>
      </Section>
      <Section id="evidence" title={t("design:part.evidence")} aside={t("design:evidence.note")}>
        <ul className="flow">
          <li>
            <EvidenceMark grade="self" />
          </li>
          <li>
            <EvidenceMark grade="both" date="2025-12-20" />
          </li>
          <li>
            <EvidenceMark grade="document" date="2026-07-01" />
          </li>
          <li>
            <EvidenceMark grade="office" date="2026-09-03" until="2027-03-03" subject={t("design:evidence.studio")} />
          </li>
        </ul>
      </Section>
    </>
  );
}
