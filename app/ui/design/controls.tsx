import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Actions, Button, LinkButton } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { Confirm } from "~/ui/confirm";
import { CopyText } from "~/ui/copy-text";
import { Facet, Filters } from "~/ui/filters";
import { Pages } from "~/ui/pages";
import { SearchBox } from "~/ui/search-box";
import { Section } from "~/ui/section";

/** Buttons, and what stands around a search. */
export function Controls() {
  const { t } = useTranslation();
  return (
    <>
      <Section id="controls" title={t("design:part.controls")}>
        <Actions>
          <Button type="button" main>
            {t("design:control.main")}
          </Button>
          <Button type="button">{t("design:control.plain")}</Button>
          <LinkButton to="#controls">{t("design:control.link")}</LinkButton>
          <Button type="button" main disabled>
            {t("design:control.disabled")}
          </Button>
          <Button type="button" bare>
            {t("design:control.bare")}
          </Button>
          <Link to="#controls">{t("design:control.link")}</Link>
        </Actions>
        <Actions>
          <Confirm summary={t("design:control.danger")}>
            <p>{t("design:control.confirmText")}</p>
            <Button type="button" danger>
              {t("design:control.confirm")}
            </Button>
          </Confirm>
        </Actions>
        <Actions>
          <CopyText text={t("design:control.paste")} label={t("design:control.pasteLabel")} />
        </Actions>
      </Section>
      <Section id="search" title={t("design:part.search")}>
        <SearchBox
          action="/design"
          label={t("design:search.label")}
          button={t("design:search.button")}
          placeholder={t("design:search.placeholder")}
          defaultValue={t("design:search.words")}
        />
        <div className="results">
          <Filters action="/design" chosen={2}>
            <Facet
              legend={t("design:search.craft")}
              name="role"
              values={[
                { value: "gaffer", label: t("design:search.gaffer"), count: 1302, chosen: true },
                { value: "lighting-assistant", label: t("design:search.assistant"), count: 6, chosen: false },
                { value: "sound", label: t("design:search.sound"), count: 0, chosen: false },
              ]}
            />
          </Filters>
          <div>
            <div className="count">
              <h3>{t("design:search.count")}</h3>
            </div>
            <Chips
              items={[
                { text: t("design:search.gaffer"), to: "?without=gaffer" },
                { text: t("design:search.chip"), to: "?without=qujiang" },
              ]}
            />
            <Pages page={4} pages={9} hrefOf={(page) => `?page=${page}`} />
          </div>
        </div>
      </Section>
    </>
  );
}
