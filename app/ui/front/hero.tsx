import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { inLocale, type BoardRow, type Boards } from "~/domain/openings";
import { roleName } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Frame } from "../frame";
import { SearchBox } from "../search-box";
import { useWords } from "../use-words";

type Props = { boards: Boards; post: string };

/** What Quji is, said by today's figures; the one box; four frames, one of them an open place. */
export function Hero({ boards, post }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className="hero">
      <div className="say">
        <p className="small quiet">
          {words.day(words.today)}
          {boards.shooting > 0 && t("front:shooting", { count: boards.shooting })}
        </p>
        <Headline boards={boards} />
        <p className="lede">{t("front:lede")}</p>
        <SearchBox
          action={paths.openings()}
          suggests="opening"
          label={t("front:search.label")}
          button={t("front:search.button")}
          placeholder={t("front:search.placeholder")}
        />
        <p className="small quiet often">
          {boards.sought.length > 0 && (
            <>
              {t("front:often")}
              {boards.sought.map((role, index) => (
                <Fragment key={role}>
                  {index > 0 && t("front:between")}
                  <Link to={paths.openings({ role })}>{roleName(role, words.locale)}</Link>
                </Fragment>
              ))}
              {t("front:stop")}
            </>
          )}
          {t("front:hiringToo")} <Link to={post}>{t("front:post")}</Link>
        </p>
      </div>
      <Four boards={boards} />
    </div>
  );
}

function Headline({ boards: { hiring, places } }: { boards: Boards }) {
  const { t } = useTranslation();
  if (places === 0) return <h1>{t("front:quietDay")}</h1>;
  return (
    <h1>
      <a href="#board">{t("front:productions", { count: hiring })}</a>
      {t("front:areHiring", { count: hiring })}
      <br />
      {t("front:stillOpen")}
      <Link to={paths.openings()}>{t("front:places", { count: places })}</Link>
      {t("front:stop")}
    </h1>
  );
}

function Four({ boards }: { boards: Boards }) {
  const { t } = useTranslation();
  const [first, ...others] = boards.board;
  const open = (
    <Frame
      open
      title={t("front:frame.open")}
      to={paths.openings()}
      note={boards.places > 0 && t("front:frame.places", { count: boards.places })}
    />
  );
  return (
    <div className="four">
      {first && <Still production={first} />}
      {open}
      {others.slice(0, 2).map((production) => (
        <Still key={production.id} production={production} />
      ))}
    </div>
  );
}

function Still({ production }: { production: BoardRow }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Frame
      title={production.title}
      to={paths.openings({ q: production.title })}
      note={
        <>
          {words.locale === "en" && inLocale("", production.titleEn, "en")}
          {words.locale === "en" && production.titleEn && <br />}
          {production.episodes && t("front:frame.episodes", { count: production.episodes })}
          {production.episodes && production.shootFrom && <br />}
          {production.shootFrom && t("front:frame.from", { day: words.shortDay(production.shootFrom) })}
        </>
      }
    />
  );
}
