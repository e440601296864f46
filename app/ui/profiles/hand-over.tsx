import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Actions, Button } from "../button";
import { CopyText } from "../copy-text";
import { Section } from "../section";

/** An imported profile on its way to its person: sent to its contact, or handed over as a link. */
export function HandOver({ id, reachable, address }: { id: string; reachable: boolean; address: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t("profiles:file.handOver")}>
      <p>{t("profiles:file.handOverText")}</p>
      {reachable ? (
        <Form method="post" action={paths.officeProfile(id, "claim")}>
          <Actions>
            <Button>{t("profiles:file.send")}</Button>
          </Actions>
        </Form>
      ) : (
        <p className="due">{t("profiles:claim.noContact")}</p>
      )}
      <div className="mt-s6">
        <CopyText text={address} label={t("profiles:file.link")} />
      </div>
    </Section>
  );
}
