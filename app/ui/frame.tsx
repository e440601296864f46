import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

const tones = ["ink", "stone", "pine", "clay", "straw"] as const;
export type Tone = (typeof tones)[number];

const compoundSurnames =
  "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 司空 宇文 长孙 轩辕 端木 百里 东郭 南宫 呼延".split(" ");

/** The same words always stand on the same tone. */
export function toneOf(words: string): Tone {
  let hash = 7;
  for (const character of words) hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  return tones[hash % tones.length]!;
}

/** What stands in for a face: the surname, or the first letter of a Latin name. */
export function surnameOf(name: string): string {
  const compound = compoundSurnames.find((surname) => name.startsWith(surname));
  return compound ?? [...name.trim()][0]?.toUpperCase() ?? "";
}

export type FrameProps = {
  /** The production's title, or the person's name. */
  title: string;
  /** Address of a 9:16 picture; without one, type stands in. */
  picture?: string | null;
  /** What the picture shows; "" where the title stands beside the frame. */
  alt?: string;
  /** One or two short lines at the foot. */
  note?: ReactNode;
  /** Where the whole frame leads. */
  to?: string;
  person?: boolean;
  /** An open place: dashed, with the title as an invitation. */
  open?: boolean;
  tone?: Tone;
  /** The title stands in words beside it, so that it is not read twice. */
  decorative?: boolean;
  /** The first picture of a page is not waited for. */
  eager?: boolean;
  className?: string;
};

/** The vertical frame, 9:16: a picture, or the title or surname set large. */
export function Frame({ title, picture, alt, note, to, person, open, tone, decorative, eager, className }: FrameProps) {
  const classes = ["frame", person && "person", open && "open", className].filter(Boolean).join(" ");
  const shared = {
    className: classes,
    "data-tone": open ? undefined : (tone ?? toneOf(title)),
    "data-glyph": open || picture ? undefined : person ? surnameOf(title) : [...title][0],
    "data-long": person && [...surnameOf(title)].length > 1 ? "" : undefined,
  };
  const inside = (
    <>
      {picture ? (
        <img
          src={picture}
          alt={decorative ? "" : (alt ?? title)}
          width={360}
          height={640}
          loading={eager ? "eager" : "lazy"}
        />
      ) : person ? (
        <span className="sr-only">{title}</span>
      ) : (
        <b lang={/\p{Script=Han}/u.test(title) ? "zh-CN" : undefined}>{title}</b>
      )}
      {note && <small>{note}</small>}
    </>
  );
  return to && !decorative ? (
    <Link to={to} {...shared}>
      {inside}
    </Link>
  ) : (
    <span {...shared} aria-hidden={decorative || undefined}>
      {inside}
    </span>
  );
}
