import { Said } from "../openings/said";
import { useLocale } from "../use-words";

/** What a person wrote, in the reader's language where they gave it, else in Chinese and marked as such. */
export function Written({ zh, en }: { zh: string; en: string }) {
  const locale = useLocale();
  return locale === "en" && en !== "" ? <>{en}</> : <Said>{zh}</Said>;
}
