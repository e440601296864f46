/** The most lines that one list may have. */
export const MOST_CREW_LINES = 60;

/** One line of a pasted crew list: read, or with what is wrong about it. Lines are counted from 1. */
export type CrewLine =
  | { line: number; text: string; role: string; headcount: number; problem?: undefined }
  | { line: number; text: string; problem: "craft" | "headcount" | "too-many" };
