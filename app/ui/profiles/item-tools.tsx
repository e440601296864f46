import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ListName } from "~/domain/profiles";
import { paths } from "~/http/paths";
import { Button } from "../button";

export type ItemToolsProps = {
  list: ListName;
  id: string;
  /** What it is, for those who do not see it beside the buttons. */
  name: string;
  first: boolean;
  last: boolean;
};

/** What can be done to one thing in a list: correct it, and move it by a place. */
export function ItemTools({ list, id, name, first, last }: ItemToolsProps) {
  const { t } = useTranslation();
  return (
    <div className="item-tools small">
      <Link to={paths.talentItem(list, id)} aria-label={t("profiles:item.editNamed", { name })}>
        {t("profiles:item.edit")}
      </Link>
      <Form method="post" action={paths.talentItem(list, id, "position")} preventScrollReset>
        {!first && (
          <Button bare name="move" value="up" aria-label={t("profiles:item.upNamed", { name })}>
            {t("profiles:item.up")}
          </Button>
        )}
        {!last && (
          <Button bare name="move" value="down" aria-label={t("profiles:item.downNamed", { name })}>
            {t("profiles:item.down")}
          </Button>
        )}
      </Form>
    </div>
  );
}
