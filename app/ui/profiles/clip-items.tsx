import { useTranslation } from "react-i18next";
import type { Clip } from "~/domain/profiles";
import { ItemTools } from "./item-tools";
import { Player } from "./player";

/** One's own clips, each with its tools. */
export function ClipItems({ clips }: { clips: Clip[] }) {
  const { t } = useTranslation();
  return (
    <ol className="picture-items">
      {clips.map((clip, index) => (
        <li key={clip.id}>
          <Player clip={clip} number={index + 1} />
          <ItemTools
            list="clips"
            id={clip.id}
            name={clip.title || t("cards:clips.number", { number: index + 1 })}
            first={index === 0}
            last={index === clips.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}
