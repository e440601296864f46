import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLocale } from "~/domain/openings";
import type { Profile } from "~/domain/profiles";
import { departmentName, departmentOf, roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Crumbs } from "../crumbs";
import { Frame } from "../frame";
import { useWords } from "../use-words";
import { CardFacts } from "./card-facts";
import { CardParts } from "./card-parts";
import { ProfileDays } from "./profile-days";
import { Written } from "./written";

/** A profile as a model card: one tall frame, name and crafts, the days, and all that was made. */
export function ModelCard({ profile, actions }: { profile: Profile; actions?: ReactNode }) {
  const { t } = useTranslation();
  const { locale, list } = useWords();
  const { name, nameEn, portrait, crafts } = profile;
  const department = departmentOf(crafts[0] ?? "");
  return (
    <article>
      <div className="card">
        <Frame
          title={name}
          picture={portrait && paths.picture(portrait.key, 640)}
          alt={t("cards:card.portraitOf", { name: inLocale(name, nameEn, locale) })}
          note={!portrait && nameEn !== "" && locale !== "en" ? <span lang="en">{nameEn}</span> : undefined}
          person
          eager
        />
        <header>
          <Crumbs
            items={[
              { text: t("cards:card.people"), to: paths.profiles() },
              department && departmentName(department, locale),
            ]}
          />
          <h1>
            <Written zh={name} en={nameEn} />
          </h1>
          <p className="craft">{list(crafts.map((code) => roleName(code, locale)))}</p>
        </header>
        <div className="rest">
          <p className="plain">
            <Written zh={profile.headline} en={profile.headlineEn} />
          </p>
          <CardFacts profile={profile} />
          <ProfileDays profile={profile} />
          {actions}
        </div>
      </div>
      <CardParts profile={profile} />
    </article>
  );
}
