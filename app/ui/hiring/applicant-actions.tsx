import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Applicant } from "~/domain/hiring";
import { paths } from "~/http/paths";
import { Actions, Button, LinkButton } from "../button";
import { HiddenField } from "../text-field";

/** What a member of the studio can do about an application now; the next step is the one that stands out. */
export function ApplicantActions({ application }: { application: Applicant }) {
  const { t } = useTranslation();
  const { acts, id, version, opening, letters } = application;
  const to = (part: string) => paths.studioApplication(opening.studioId, id, part);
  const open = letters.find(({ withdrawable }) => withdrawable);
  if (acts.length === 0) return null;
  return (
    <Actions>
      {acts.includes("shortlist") && (
        <Form method="post" action={to("shortlisting")}>
          <HiddenField name="version" value={version} />
          <Button main>{t("hiring:shortlist.button")}</Button>
        </Form>
      )}
      {acts.includes("offer") && (
        <LinkButton to={to("offer")} main={!acts.includes("shortlist") && !open}>
          {open ? t("hiring:offer.newEdition") : t("hiring:offer.link")}
        </LinkButton>
      )}
      {open && (
        <LinkButton to={paths.studioOffer(opening.studioId, open.id, "withdrawal")}>
          {t("hiring:retract.link")}
        </LinkButton>
      )}
      {acts.includes("refuse") && (
        <LinkButton to={to("refusal")} danger>
          {t("hiring:refuse.link")}
        </LinkButton>
      )}
    </Actions>
  );
}
