import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";

/** Four 9:16 frames; the gap is the crossroads; one frame is open. */
export const markPath = "M3 0h4v7H3zM3 9h4v7H3zM9 9h4v7H9zM9 0h4v7H9zM10 1v5h2V1z";

export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" width={28} height={28} className={className} aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={markPath} />
    </svg>
  );
}

export function Wordmark({ to = paths.front(), current = false }: { to?: string; current?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link className="wordmark" to={to} aria-current={current ? "page" : undefined}>
      <Mark />
      <span lang="zh-CN">{t("common:name.zh")}</span>
      <small lang="en">{t("common:name.en")}</small>
    </Link>
  );
}
