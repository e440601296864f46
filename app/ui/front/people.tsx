import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ProfileHit } from "~/domain/search";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Frame } from "../frame";
import { Section } from "../section";
import { useWords } from "../use-words";

/** Of the sizes in which a picture is kept, the one for a frame of six. */
const PICTURE_WIDTH = 320;

/** Who has published a profile or told us new dates last. */
export function People({ people }: { people: ProfileHit[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <Section title={t("front:people.title")} aside={<Link to={paths.profiles()}>{t("front:people.all")}</Link>}>
      <ul className="works">
        {people.map((person) => {
          const name = person.marked.name.map(({ text }) => text).join("");
          return (
            <li key={person.id}>
              <Frame
                person
                title={name}
                picture={person.portraitKey && paths.picture(person.portraitKey, PICTURE_WIDTH)}
                decorative
              />
              <p>
                <Link to={paths.profile(person.id)}>{name}</Link>
              </p>
              <p className="tiny quiet">
                {words.list(person.crafts.slice(0, 2).map((craft) => roleName(craft, words.locale)))}
                {person.divisionName && (
                  <>
                    <br />
                    {person.divisionName}
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
