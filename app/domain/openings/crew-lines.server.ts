import { MOST_CREW_LINES, MOST_HEADCOUNT, type CrewLine } from "../openings";
import { findRole } from "../vocabulary.server";

const chineseDigits = "零一二三四五六七八九";
const count = "(?:\\d{1,4}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
const counter = "(?:个人|名|人|位|个)?";
const between = "[\\s:：,，、×xX*✕＊()（）\\-–—]*";
/** 灯光助理 2 · 编剧×1 · 场务（3人） · Gaffer 1; and the figure first: 2名灯光师 · 2 x gaffer. */
const craftFirst = new RegExp(`^(.+?)${between}(${count})\\s*${counter}\\s*[)）]?$`, "u");
const countFirst = new RegExp(`^(${count})\\s*${counter}${between}(\\D.*)$`, "u");

/**
 * Reads a crew as people paste it: a line for each craft and headcount, or several parted by 、 or ；. A craft is
 * known by its code, its name or what it is called on set; a line without a figure means one. Empty lines and
 * numbering ("1. ") are passed over.
 */
export function readCrewList(list: string): CrewLine[] {
  return list
    .normalize("NFKC")
    .split("\n")
    .flatMap((text, index) => partsOf(text).map((part) => ({ line: index + 1, text: part })))
    .map(({ line, text }, index) =>
      index < MOST_CREW_LINES ? readLine(line, text) : { line, text, problem: "too-many" },
    );
}

const partsOf = (text: string) =>
  text
    .replace(/^\s*(?:\d{1,2}[.、)]|[-•·*])\s+/u, "")
    .split(/[、;；]/u)
    .map((part) => part.trim().replace(/[,，。.]+$/u, ""))
    .filter(Boolean);

function readLine(line: number, text: string): CrewLine {
  const alone = findRole(text);
  if (alone) return { line, text, role: alone, headcount: 1 };
  const [craft, figure] = split(text);
  const role = findRole(craft.trim());
  if (!role) return { line, text, problem: "craft" };
  const headcount = figureOf(figure);
  return headcount >= 1 && headcount <= MOST_HEADCOUNT
    ? { line, text, role, headcount }
    : { line, text, problem: "headcount" };
}

function split(text: string): [craft: string, figure: string] {
  const trailing = craftFirst.exec(text);
  if (trailing) return [trailing[1]!, trailing[2]!];
  const leading = countFirst.exec(text);
  return leading ? [leading[2]!, leading[1]!] : [text, "1"];
}

function figureOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : [null, text];
  const digit = (character = "") => (character === "两" ? 2 : Math.max(0, chineseDigits.indexOf(character)));
  return (tens === null ? 0 : (tens === "" ? 1 : digit(tens)) * 10) + (ones ? digit(ones) : 0);
}
