import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PublicStudio } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Fact, Facts } from "../facts";
import { useWords } from "../use-words";

export type StudioFactsProps = {
  studio: PublicStudio;
  place: string | null;
  open: number;
  /** Applications it has had to answer so far, and those answered in time. */
  record: { total: number; kept: number };
};

/** Whom one would be working for: what it promises and keeps, what it is, and on what licence. */
export function StudioFacts({ studio, place, open, record }: StudioFactsProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Facts>
      <Fact label={t("studios:public.open")} lead note={open > 0 ? undefined : t("studios:public.openNone")}>
        {open > 0 ? <a href="#openings">{t("studios:public.openCount", { count: open })}</a> : t("common:none")}
      </Fact>
      <Fact
        label={t("studios:public.replies")}
        lead
        note={
          <>
            {record.total > 0
              ? t("studios:public.repliesOf", { count: record.total, kept: words.count(record.kept) })
              : t("studios:public.repliesNone")}{" "}
            <Link to={paths.promises()}>{t("studios:public.repliesHow")}</Link>
          </>
        }
      >
        {record.total > 0 ? words.share(record.kept / record.total) : t("studios:public.repliesFirst")}
      </Fact>
      <Fact label={t("studios:field.division")}>{place ?? t("studios:hint.none")}</Fact>
      <Fact label={t("studios:field.size")}>
        {studio.size ? t(`studios:size.${studio.size}`) : t("studios:hint.none")}
      </Fact>
      <Fact label={t("studios:field.website")}>
        {studio.website ? (
          <a href={studio.website} rel="noopener nofollow ugc" className="break-all">
            {studio.website.replace(/^https?:\/\/(www\.)?|\/$/g, "")}
          </a>
        ) : (
          t("studios:hint.none")
        )}
      </Fact>
      <Fact label={t("studios:public.kind")} note={t("studios:public.kindNote")}>
        {t("studios:public.kindValue")}
      </Fact>
      <Fact
        label={t("studios:public.checked")}
        note={studio.verified && t("studios:public.checkedNote")}
        tone={studio.verified ? "good" : "due"}
      >
        {studio.verified && studio.verifiedUntil
          ? t("studios:public.checkedUntil", { day: words.day(studio.verifiedUntil) })
          : t("studios:public.unverified")}
      </Fact>
      <Fact label={t("studios:field.creditCode")}>
        <span className="code">{studio.creditCode ?? t("studios:hint.none")}</span>
      </Fact>
    </Facts>
  );
}
