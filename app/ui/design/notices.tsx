import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Flash, Notice } from "~/ui/notice";
import { Progress } from "~/ui/progress";
import { ReaderMenu } from "~/ui/reader-menu";
import { Section } from "~/ui/section";

/** What a page says before anything else, and where nothing is. */
export function Notices() {
  const { t } = useTranslation();
  return (
    <Section id="notices" title={t("design:part.notices")}>
      <Flash message={{ key: "design:notice.flash" }} />
      <Notice title={t("design:notice.plainTitle")}>
        <p>{t("design:notice.plain")}</p>
      </Notice>
      <Notice tone="due">
        <p>{t("design:notice.due")}</p>
      </Notice>
      <Notice tone="good">
        <p>{t("design:notice.good")}</p>
      </Notice>
      <Empty
        title={t("design:notice.emptyTitle")}
        action={<LinkButton to="#notices">{t("design:notice.emptyDo")}</LinkButton>}
      >
        <p>{t("design:notice.empty")}</p>
      </Empty>
      <Progress label={t("design:notice.progress")} value={41_230} max={100_000} note={t("design:notice.left")} />
      <div className="masthead">
        <ul className="tools">
          <li>
            <ReaderMenu
              name={t("design:frame.person")}
              areas={{
                talent: true,
                studios: [{ id: "specimen", name: t("design:letter.from") }],
                office: true,
                seats: true,
              }}
            />
          </li>
        </ul>
      </div>
    </Section>
  );
}
