import { useLocale } from "../use-words";

/** A studio's own words, marked as Chinese on an English page, so that they are set and read out as such. */
export function Said({ children }: { children: string }) {
  const locale = useLocale();
  return locale === "en" && /\p{Script=Han}/u.test(children) ? <span lang="zh-CN">{children}</span> : <>{children}</>;
}
