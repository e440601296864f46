import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";

/** Sends the code once more, in the place of the last. */
export function Resend({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" action={paths.resending(id)}>
      <Button bare>{t("account:confirmation.resend")}</Button>
    </Form>
  );
}
