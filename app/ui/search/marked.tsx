import type { Segment } from "~/domain/search";

/** A text with what the query found in it. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}
