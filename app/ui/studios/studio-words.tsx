import { useTranslation } from "react-i18next";
import type { PublicStudio } from "~/domain/studios";
import { Section } from "../section";
import { useLocale } from "../use-words";

/** What a studio says of itself, in the language of the page or, failing that, in its own. */
export function StudioWords({ studio }: { studio: PublicStudio }) {
  const { t } = useTranslation();
  const english = useLocale() === "en" && studio.aboutEn !== "";
  const about = english ? studio.aboutEn : studio.about;
  if (!about) return null;
  return (
    <Section title={t("studios:field.about")}>
      <p className="plain" lang={english ? "en" : "zh-CN"}>
        {about}
      </p>
    </Section>
  );
}
