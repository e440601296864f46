import { useLocale } from "../use-words";

/** What a person wrote, in the reader's language where they gave it, else in Chinese and marked as such. */
export function Written({ zh, en }: { zh: string; en: string }) {
  const locale = useLocale();
  if (locale === "en" && en !== "") return <>{en}</>;
  return <span lang={locale === "en" ? "zh-CN" : undefined}>{zh}</span>;
}
