import { useTranslation } from "react-i18next";
import type { Clip } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Said } from "../openings/said";

/** 94 seconds → 1:34. */
export const clock = (seconds: number) => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/** A clip in a frame of 9:16, with the browser's own controls; nothing but its first picture is loaded before it is played. */
export function Player({ clip, number }: { clip: Clip; number: number }) {
  const { t } = useTranslation();
  const name = clip.title || t("cards:clips.number", { number });
  return (
    <figure className="player">
      <video controls playsInline preload="metadata" aria-label={name}>
        {/* A moment past the start, or telephones show a black frame instead of the first picture. */}
        <source src={`${paths.clip(clip.id)}#t=0.01`} type={clip.mime} />
      </video>
      <figcaption className="tiny quiet">
        <Said>{name}</Said> {clock(clip.seconds)}
      </figcaption>
    </figure>
  );
}
