import type { OwnOpening, Production } from "~/domain/openings";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "../button";
import { Empty } from "../empty";
import { Section } from "../section";
import { OpeningLedger } from "./opening-ledger";

type Props = {
  production: Pick<Production, "id" | "studioId" | "title">;
  openings: OwnOpening[];
  applications: Parameters<typeof OpeningLedger>[0]["applications"];
};

/** Whom a production needs, and the three ways to say so: one by one, as a pasted list, all that is ready at once. */
export function CrewSection({ production, openings, applications }: Props) {
  const { t } = useTranslation();
  const { id, studioId } = production;
  const ready = openings.filter(({ status, missing }) => status === "draft" && missing.length === 0).length;
  const ways = (
    <>
      <LinkButton main={ready === 0} to={paths.studioProduction(studioId, id, "crew-list")}>
        {t("posting:crew.paste")}
      </LinkButton>
      <LinkButton to={paths.studioNewOpening(studioId, { production: id })}>{t("posting:crew.one")}</LinkButton>
    </>
  );
  return (
    <Section title={t("posting:crew.title")}>
      {openings.length === 0 ? (
        <Empty title={t("posting:crew.none")} action={ways}>
          <p>{t("posting:crew.noneText")}</p>
        </Empty>
      ) : (
        <>
          <OpeningLedger
            caption={t("posting:crew.title")}
            openings={openings}
            applications={applications}
            production={false}
          />
          <div className="actions">
            {ready > 0 && (
              <Form method="post" action={paths.studioProduction(studioId, id, "publication")}>
                <Button main>{t("posting:crew.publish", { count: ready })}</Button>
              </Form>
            )}
            {ways}
          </div>
        </>
      )}
    </Section>
  );
}
