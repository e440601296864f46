type Faces = { song: string; hei: string };

const chinese: Faces = {
  song: "'Noto Serif CJK SC','Noto Serif SC','Songti SC','Source Han Serif SC',serif",
  hei: "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
};

/** The faces of the site, as the machine that draws may have them; without a CJK face Chinese comes out as boxes. */
export const faces: Record<"zh-CN" | "en", Faces> = {
  "zh-CN": chinese,
  // Latin first, or apostrophes and dots come out full width.
  en: {
    song: `Georgia,'Noto Serif','Liberation Serif','DejaVu Serif',${chinese.song}`,
    hei: `'Noto Sans','Liberation Sans','DejaVu Sans',${chinese.hei}`,
  },
};

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NEVER_FIRST = /^[，。、；：？！）》”’·…—–%,.;:?!)]/;

/** About how wide a text is set, in ems: no face is asked, so that every machine breaks lines alike. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, character) => {
    if (WIDE.test(character)) return sum + 1;
    if (character === " ") return sum + 0.28;
    return sum + (/[A-Z@%&—]/.test(character) ? 0.7 : /[ilj.,:;|'’!]/.test(character) ? 0.3 : 0.56);
  }, 0);

/** Chinese may part anywhere but before a closing mark; Latin words stay whole. */
const piecesOf = (text: string) => text.match(/[A-Za-z0-9¥.,:'’%/-]+\s*|\s+|[^\sA-Za-z0-9]\s*/g) ?? [];

/** A text in lines of at most `ems`, the last one cut with … where there would be more than `most`. */
export function wrap(text: string, ems: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text.replace(/\s+/g, " ").trim())) {
    if (line && widthOf(line + piece.trimEnd()) > ems && !NEVER_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const last = [...lines[most - 1]!];
  while (widthOf(`${last.join("")}…`) > ems) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("")}…`];
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text inside SVG; what XML cannot hold is dropped. */
export const escape = (text: string) =>
  text
    .replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (mark) => entities[mark]!);

export type Type = {
  x: number;
  y: number;
  size: number;
  fill: string;
  family: string;
  weight?: number;
  leading?: number;
};

/** Lines of type from a first baseline down. */
export const setLines = (lines: string[], { x, y, size, fill, family, weight = 400, leading = 1.4 }: Type) =>
  lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${y + index * size * leading}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(line)}</text>`,
    )
    .join("");
