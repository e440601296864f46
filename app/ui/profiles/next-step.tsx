import { useTranslation } from "react-i18next";
import type { Step } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Actions, LinkButton } from "../button";

const part: Record<Step, string | undefined> = {
  headline: undefined,
  work: "credits",
  publication: "publication",
  availability: "availability",
  portrait: "pictures",
  home: undefined,
  skills: undefined,
  rates: "rates",
  bio: undefined,
  languages: undefined,
};

/** The one thing that would help a profile most, why, and the way there. */
export function NextStep({ step, visible }: { step: Step | null; visible: boolean }) {
  const { t } = useTranslation();
  if (!step)
    return <p className="lede quiet">{visible ? t("profiles:next.nothing") : t("profiles:next.nothingHidden")}</p>;
  return (
    <section className="next-step" aria-labelledby="next-step">
      <p className="small quiet">{t("profiles:next.title")}</p>
      <h2 id="next-step">{t(`profiles:next.${step}.title`)}</h2>
      <p>{t(`profiles:next.${step}.why`)}</p>
      <Actions>
        <LinkButton to={paths.talentProfile(part[step])} main>
          {t(`profiles:next.${step}.button`)}
        </LinkButton>
      </Actions>
    </section>
  );
}
