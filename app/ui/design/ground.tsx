import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Mark, Wordmark } from "~/ui/mark";
import { Section } from "~/ui/section";

const colours = [
  "paper",
  "raised",
  "sunk",
  "ink",
  "ink-2",
  "edge",
  "hairline",
  "vermilion",
  "celadon",
  "ochre",
  "marked",
];

/** Colour, type and the mark. */
export function Ground() {
  const { t } = useTranslation();
  return (
    <>
      <Section id="colour" title={t("design:part.colour")}>
        <ul className="swatches">
          {colours.map((name) => (
            <li key={name}>
              <span style={{ "--swatch": `var(--${name})` } as CSSProperties} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="type" title={t("design:part.type")}>
        <div className="flow">
          <p className="song big">{t("design:type.big")}</p>
          <h3>{t("design:type.heading")}</h3>
          <p>{t("design:type.body")}</p>
          <p className="small quiet">{t("design:type.small")}</p>
          <p className="tiny quiet">{t("design:type.tiny")}</p>
        </div>
      </Section>
      <Section id="mark" title={t("design:part.mark")} aside={t("design:mark")}>
        <div className="actions masthead">
          <Wordmark />
          <Mark className="mark-64" />
          <Mark className="mark-16" />
        </div>
      </Section>
    </>
  );
}
