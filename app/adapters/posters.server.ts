import sharp from "sharp";
import { faces, setLines, widthOf, wrap } from "./posters/lettering.server";
import { code, colours, frame, wordmark, type Tone } from "./posters/pieces.server";

/** What a picture to share says; everything is words already. */
export type PosterWords = {
  language: "zh-CN" | "en";
  /** 《水亭门外》64集·信安影业 */
  kicker: string;
  /** The craft, or the name. */
  title: string;
  facts: { label: string; value: string }[];
  /** What stands in the vertical frame, or none. */
  frame: { title: string; tone: Tone } | null;
  /** A last quiet line: where it is from, what to do. */
  foot: string;
};

/** The card that chats show beside a link: 1200 × 630, PNG. */
export function drawCard({ language, kicker, title, facts, frame: still, foot }: PosterWords): Promise<Buffer> {
  const { song, hei } = faces[language];
  const left = 80;
  const room = still ? 730 : 1040;
  const size = widthOf(title) * 84 > room ? 62 : 84;
  const set = wrap(title, room / size, 2);
  const below = 200 + size * 0.3 + (set.length - 1) * size * 1.25 + 40;
  const lines = facts.slice(0, set.length > 1 ? 3 : 4).flatMap(({ value }) => wrap(value, room / 32, 1));
  return draw(
    { width: 1200, height: 630, language },
    `${setLines(wrap(kicker, room / 30, 1), { x: left, y: 110, size: 30, fill: colours.second, family: hei })}
     ${setLines(set, { x: left, y: 200 + size * 0.3, size, fill: colours.ink, family: song, weight: 600, leading: 1.25 })}
     <rect x="${left}" y="${below}" width="${room}" height="3" fill="${colours.ink}"/>
     ${setLines(lines, { x: left, y: below + 56, size: 32, fill: colours.ink, family: hei, leading: 1.5 })}
     ${wordmark(left, 562, 34)}
     ${setLines(wrap(foot, 26, 1), { x: left + 190, y: 560, size: 24, fill: colours.second, family: hei })}
     ${still ? frame(still.title, still.tone, { x: 870, y: 93, width: 250 }) : ""}`,
  );
}

const poster = { left: 96, room: 888, rule: 712, foot: 1478 };

/** The poster that is sent or printed: 1080 × 1920, PNG, with the page's address as a QR code. */
export function drawPoster(words: PosterWords, address: string): Promise<Buffer> {
  const { language, kicker, title, facts, frame: still, foot } = words;
  const { song, hei } = faces[language];
  const { left, room, rule, foot: base } = poster;
  const beside = still ? room - 310 : room;
  const size = widthOf(title) * 112 > beside ? 80 : 112;
  const set = wrap(title, beside / size, 3);
  const first = rule - 56 - (set.length - 1) * size * 1.25;
  const above = wrap(kicker, beside / 34, 2);
  return draw(
    { width: 1080, height: 1920, language },
    `${wordmark(left, 168, 46)}
     ${still ? frame(still.title, still.tone, { x: left + room - 260, y: 124, width: 260 }) : ""}
     ${setLines(above, { x: left, y: first - size - 26 - (above.length - 1) * 50, size: 34, fill: colours.second, family: hei, leading: 1.5 })}
     ${setLines(set, { x: left, y: first, size, fill: colours.ink, family: song, weight: 600, leading: 1.25 })}
     <rect x="${left}" y="${rule}" width="${room}" height="4" fill="${colours.ink}"/>
     ${factTable(facts, hei, language === "en" ? 250 : 170)}
     <rect x="${left}" y="${base}" width="${room}" height="4" fill="${colours.ink}"/>
     ${code(address, { x: left, y: base + 48, width: 300 })}
     ${setLines(wrap(foot, (room - 350) / 38, 3), { x: left + 350, y: base + 130, size: 38, fill: colours.ink, family: song, weight: 600, leading: 1.5 })}
     ${setLines([new URL(address).host], { x: left + 350, y: base + 330, size: 28, fill: colours.second, family: hei })}`,
  );
}

/** A call sheet's facts, hairlines between; two lines each at most, and as many as there is room for. */
function factTable(facts: PosterWords["facts"], family: string, column: number): string {
  const { left, room, rule, foot } = poster;
  const size = 40;
  let y = rule + 4;
  const rows: string[] = [];
  for (const { label, value } of facts) {
    const set = wrap(value, (room - column) / size, 2);
    const height = set.length * size * 1.45 + 46;
    if (y + height > foot) break;
    const hairline =
      rows.length > 0 ? `<rect x="${left}" y="${y}" width="${room}" height="2" fill="${colours.line}"/>` : "";
    const type = { y: y + size + 26, family, leading: 1.45 };
    rows.push(
      `${hairline}${setLines([label], { ...type, x: left, size: 30, fill: colours.second })}
       ${setLines(set, { ...type, x: left + column, size, fill: colours.ink })}`,
    );
    y += height;
  }
  return rows.join("");
}

const MOST_KEPT = 100;
const kept = new Map<string, Promise<Buffer>>();

/** Draws once and keeps the last hundred: a shared link is fetched by many. */
function draw(
  { width, height, language }: { width: number; height: number; language: string },
  inside: string,
): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${language}">
    <rect width="${width}" height="${height}" fill="${colours.paper}"/>${inside}</svg>`;
  const known = kept.get(svg);
  if (known) return known;
  const drawn = sharp(Buffer.from(svg)).png({ palette: true, quality: 90 }).toBuffer();
  kept.set(svg, drawn);
  drawn.catch(() => kept.delete(svg));
  for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
  return drawn;
}
