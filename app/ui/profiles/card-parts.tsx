import { useTranslation } from "react-i18next";
import type { Profile } from "~/domain/profiles";
import { genreName } from "~/domain/vocabulary";
import { Said } from "../openings/said";
import { Section } from "../section";
import { useWords } from "../use-words";
import { listWords } from "../words";
import { Filmography } from "./filmography";
import { Player } from "./player";
import { Stills } from "./stills";
import { Written } from "./written";

/** What stands under a model card; a part that has nothing is not there. */
export function CardParts({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { list, locale } = useWords();
  const { credits, pictures, clips, links, skills, genres, bio, bioEn } = profile;
  return (
    <>
      {(bio || bioEn) && (
        <Section title={t("cards:card.bio")}>
          <p className="plain">
            <Written zh={bio} en={bioEn} />
          </p>
        </Section>
      )}
      {credits.length > 0 && <Filmography credits={credits} />}
      {clips.length > 0 && (
        <Section title={t("cards:card.clips")} aside={t("cards:card.clipsAside", { count: clips.length })}>
          <div className="stills">
            {clips.map((clip, index) => (
              <Player key={clip.id} clip={clip} number={index + 1} />
            ))}
          </div>
        </Section>
      )}
      {pictures.length > 0 && <Stills pictures={pictures} />}
      {(skills.length > 0 || genres.length > 0) && (
        <Section title={t("cards:card.can")}>
          {skills.length > 0 && <Skills skills={skills} />}
          {genres.length > 0 && (
            <p className="small quiet more">
              {t("cards:card.genres", { genres: list(genres.map((code) => genreName(code, locale))) })}
            </p>
          )}
        </Section>
      )}
      {links.length > 0 && (
        <Section title={t("cards:card.links")}>
          <ul>
            {links.map(({ id, title, url }) => (
              <li key={id}>
                <a href={url} rel="nofollow noopener noreferrer ugc" target="_blank">
                  <Said>{title}</Said>
                </a>{" "}
                <span className="small quiet">{hostOf(url)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Skills as running text, in the language in which they were written. */
function Skills({ skills }: { skills: string[] }) {
  const { locale } = useWords();
  const chinese = locale === "zh-CN" || /\p{Script=Han}/u.test(skills.join(""));
  return (
    <p>
      <Said>{listWords(skills, chinese ? "zh-CN" : locale) + (chinese ? "。" : ".")}</Said>
    </p>
  );
}

const hostOf = (url: string) => {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
};
