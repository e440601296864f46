import { create } from "qrcode";
import { escape, faces } from "./lettering.server";

const { song } = faces["zh-CN"];

export const colours = { paper: "#faf7f2", ink: "#1b1815", second: "#544c44", line: "#e2dbd1", vermilion: "#be321b" };

const tones = {
  ink: ["#26221d", "#f2ede6"],
  stone: ["#5b5248", "#f2ede6"],
  pine: ["#213f38", "#f2ede6"],
  clay: ["#6b3a2a", "#f2ede6"],
  straw: ["#dccfb4", "#2a241c"],
} as const;
export type Tone = keyof typeof tones;

export type Box = { x: number; y: number; width: number };

/** The vertical frame, 9:16: a title from the top down over its first character, or one character large. */
export function frame(title: string, tone: Tone, { x, y, width }: Box): string {
  const [ground, ink] = tones[tone];
  const height = (width * 16) / 9;
  const characters = [...title];
  const most = 9;
  const column = characters.length > most ? [...characters.slice(0, most - 1), "…"] : characters;
  const size = Math.min(width * 0.17, (height * 0.8) / column.length / 1.15);
  const set = column
    .map((character, index) => {
      const at = `x="${x + width * 0.91 - size / 2}" y="${y + width * 0.09 + size * (0.88 + index * 1.15)}"`;
      return `<text ${at} text-anchor="middle" font-family="${song}" font-size="${size}" font-weight="600" fill="${ink}">${escape(character)}</text>`;
    })
    .join("");
  const clip = `clip-${Math.round(x)}-${Math.round(y)}`;
  return `<clipPath id="${clip}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/></clipPath>
    <g clip-path="url(#${clip})"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ground}"/>
    <text x="${x - width * 0.14}" y="${y + height}" font-family="${song}" font-size="${width * 1.18}" fill="${ink}" opacity="0.13">${escape(characters[0] ?? "")}</text>
    ${set}</g>`;
}

/** Four frames and the crossroads between them; one is an open place. */
export const mark = ({ x, y, width }: Box) =>
  `<path transform="translate(${x} ${y}) scale(${width / 16})" fill="${colours.vermilion}" fill-rule="evenodd" d="M3 0h4v7H3zM3 9h4v7H3zM9 9h4v7H9zM9 0h4v7H9zM10 1v5h2V1z"/>`;

/** Mark and name, as on every page. */
export const wordmark = (x: number, y: number, size: number) =>
  `${mark({ x: x - size * 0.18, y: y - size * 1.02, width: size * 1.25 })}
   <text x="${x + size * 1.35}" y="${y}" font-family="${song}" font-size="${size}" font-weight="600" fill="${colours.ink}">衢集</text>
   <text x="${x + size * 3.7}" y="${y}" font-family="${song}" font-size="${size * 0.6}" fill="${colours.second}">Quji</text>`;

/** An address to be read by a phone's camera, on white with its quiet zone. */
export function code(address: string, { x, y, width }: Box): string {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const cell = width / (modules.size + 8);
  const dots = Array.from(modules.data)
    .flatMap((dark, index) =>
      dark ? [`M${(index % modules.size) + 4} ${Math.floor(index / modules.size) + 4}h1v1h-1z`] : [],
    )
    .join("");
  return `<rect x="${x}" y="${y}" width="${width}" height="${width}" fill="#ffffff"/>
    <path transform="translate(${x} ${y}) scale(${cell})" shape-rendering="crispEdges" fill="${colours.ink}" d="${dots}"/>`;
}
