import { useTranslation } from "react-i18next";
import { CopyText } from "./copy-text";
import { Section } from "./section";

export type ShareProps = {
  /** Words to paste into a chat, the page's address among them. */
  text: string;
  /** A picture with a QR code, to be sent or printed. */
  poster: string;
};

/** For where people talk: the words in one tap, and a poster. */
export function Share({ text, poster }: ShareProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("common:share.title")}>
      <CopyText text={text} label={t("common:share.text")} />
      <p className="small mt-s3">
        <a href={poster} target="_blank" rel="noreferrer">
          {t("common:share.poster")}
        </a>
      </p>
    </Section>
  );
}
