import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ListName } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Actions, Button } from "../button";
import { Confirm } from "../confirm";

/** Takes one thing out of a profile, asked first. */
export function Removal({ list, id }: { list: ListName; id: string }) {
  const { t } = useTranslation();
  return (
    <div className="mt-s8">
      <Confirm summary={t(`profiles:removal.${list}.summary`)}>
        <p>{t(`profiles:removal.${list}.text`)}</p>
        <Form method="post" action={paths.talentItem(list, id, "removal")}>
          <Actions>
            <Button danger>{t(`profiles:removal.${list}.button`)}</Button>
          </Actions>
        </Form>
      </Confirm>
    </div>
  );
}
