import type { Day } from "../days";

/** One production that is hiring or being shot. */
export type BoardRow = {
  id: string;
  title: string;
  titleEn: string;
  genres: string[];
  episodes: number | null;
  place: string;
  divisions: string[];
  shootFrom: Day | null;
  shootTo: Day | null;
  studio: string;
  studioEn: string;
  /** Places open to applications. */
  places: number;
};

export type Boards = {
  /** Productions with a place open, and how many places that is. */
  hiring: number;
  places: number;
  openings: number;
  /** Productions being shot today. */
  shooting: number;
  /** Those whose work falls into these weeks, by first day. */
  board: BoardRow[];
  /** Crafts with the most places open. */
  sought: string[];
};
