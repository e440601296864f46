import type { OwnOpening } from "~/domain/openings";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays } from "~/domain/days";
import { paths } from "~/http/paths";
import { Button } from "../button";
import { Confirm } from "../confirm";
import { DateField } from "../date-field";
import { HiddenField } from "../text-field";
import { useToday } from "../use-words";

/** What else can be done with an opening: look at it, copy it, close it, take a draft away. */
export function OpeningActs({ opening }: { opening: OwnOpening }) {
  const { t } = useTranslation();
  const { studioId, id, version, status } = opening;
  return (
    <div className="actions">
      <Link to={paths.opening(id)}>{status === "draft" ? t("posting:act.preview") : t("posting:act.view")}</Link>
      <Link to={paths.studioNewOpening(studioId, { copy: id })}>{t("posting:act.copy")}</Link>
      {status !== "draft" && (
        <Link to={paths.studioOpening(studioId, id, "applications")}>{t("posting:act.applications")}</Link>
      )}
      {status === "draft" && (
        <Confirm summary={t("posting:act.remove")}>
          <p>{t("posting:act.removeText")}</p>
          <Form method="post" action={paths.studioOpening(studioId, id, "removal")}>
            <HiddenField name="version" value={version} />
            <Button danger>{t("posting:act.removeConfirm")}</Button>
          </Form>
        </Confirm>
      )}
      {status === "published" && (
        <Confirm summary={t("posting:act.close")}>
          <p>{t("posting:act.closeText")}</p>
          <Form method="post" action={paths.studioOpening(studioId, id, "closing")}>
            <HiddenField name="version" value={version} />
            <Button danger>{t("posting:act.closeConfirm")}</Button>
          </Form>
        </Confirm>
      )}
    </div>
  );
}

/** A closed opening comes back until a day; where every place is taken it cannot. */
export function Reopen({ opening }: { opening: OwnOpening }) {
  const { t } = useTranslation();
  const today = useToday();
  const { studioId, id, version, applyBy, endDate } = opening;
  if (opening.filled >= opening.headcount) return <p className="small quiet">{t("posting:act.full")}</p>;
  const until = applyBy && applyBy >= today ? applyBy : addDays(today, 7);
  return (
    <Form method="post" action={paths.studioOpening(studioId, id, "reopening")} className="narrow">
      <HiddenField name="version" value={version} />
      <DateField
        name="applyBy"
        label={t("posting:field.applyBy")}
        hint={t("posting:act.reopenText")}
        defaultValue={endDate && endDate >= today && until > endDate ? endDate : until}
        min={today}
        max={endDate ?? undefined}
      />
      <div className="actions">
        <Button main>{t("posting:act.reopen")}</Button>
      </div>
    </Form>
  );
}
