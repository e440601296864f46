import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";

/** What Quji is for each of the three who come here, and where each begins. */
export function Ways({ post }: { post: string }) {
  const { t } = useTranslation();
  const ways = [
    { who: "creative", to: paths.talentBegin() },
    { who: "studio", to: post },
    { who: "city", to: paths.programmes() },
  ] as const;
  return (
    <section className="section" aria-labelledby="ways">
      <header>
        <h2 id="ways">{t("front:ways.title")}</h2>
      </header>
      <dl className="flow small">
        {ways.map(({ who, to }) => (
          <div key={who}>
            <dt>
              <b>{t(`front:ways.${who}.who`)}</b>
            </dt>
            <dd>
              {t(`front:ways.${who}.what`)} <Link to={to}>{t(`front:ways.${who}.link`)}</Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
