import { useTranslation } from "react-i18next";
import type { Profile } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Actions, LinkButton } from "../button";

/** What this reader can do with a profile: its person edits it, an official opens its file. */
export function CardActions({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  if (profile.sight === "office") {
    return (
      <Actions>
        <LinkButton to={paths.officeProfile(profile.id)}>{t("cards:file.open")}</LinkButton>
      </Actions>
    );
  }
  if (profile.sight !== "own") return null;
  return (
    <>
      <p className="small quiet">{t(`cards:publication.now.${profile.visibility}`)}</p>
      <Actions>
        <LinkButton to={paths.talentProfile()}>{t("cards:card.edit")}</LinkButton>
        <LinkButton to={paths.talentProfile("publication")}>{t("cards:card.who")}</LinkButton>
      </Actions>
    </>
  );
}
