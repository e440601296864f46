import { useTranslation } from "react-i18next";
import type { Picture } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Said } from "../openings/said";
import { Section } from "../section";

/** Pictures in frames of 9:16; each opens whole. */
export function Stills({ pictures }: { pictures: Picture[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("cards:card.pictures")} aside={t("cards:card.picturesAside", { count: pictures.length })}>
      <ul className="stills">
        {pictures.map((picture, index) => {
          const alt = picture.caption || t("cards:pictures.number", { number: index + 1 });
          return (
            <li key={picture.id}>
              <a className="frame" href={paths.picture(picture.key, 1280)} target="_blank" rel="noreferrer">
                <img
                  src={paths.picture(picture.key, 320)}
                  srcSet={`${paths.picture(picture.key, 320)} 320w, ${paths.picture(picture.key, 640)} 640w`}
                  sizes="(min-width: 48rem) 11rem, 33vw"
                  width={360}
                  height={640}
                  loading="lazy"
                  alt={alt}
                />
              </a>
              {picture.caption && (
                <p className="tiny quiet mt-s1">
                  <Said>{picture.caption}</Said>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
