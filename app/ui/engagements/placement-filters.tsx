import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { filterQuery, origins, placementStates, type PlacementFilter } from "~/domain/engagements";
import { departmentName, quzhouCounties, quzhouName, roleName, rolesByDepartment } from "~/domain/vocabulary";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "../button";
import { SelectField } from "../choice-field";
import { DateRangeField } from "../date-field";
import { HiddenField } from "../text-field";
import { useLocale } from "../use-words";

/** Which placements are listed; a plain form whose answer is an address. */
export function PlacementFilters({ filter }: { filter: PlacementFilter }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const all = t("common:all");
  return (
    // A new address is a new form: native controls would keep what was chosen before.
    <Form
      method="get"
      action={paths.officePlacements()}
      className="grid items-end gap-s4 tablet:grid-cols-2 desk:grid-cols-4"
      key={paths.officePlacements(filterQuery(filter))}
    >
      {filter.studioId && <HiddenField name="studio" value={filter.studioId} />}
      <SelectField
        name="role"
        label={t("engagements:column.role")}
        blank={all}
        defaultValue={filter.role}
        groups={rolesByDepartment.map(({ department, roles }) => ({
          label: departmentName(department.code, locale),
          options: roles.map(({ code }) => ({ value: code, label: roleName(code, locale) })),
        }))}
      />
      <SelectField
        name="county"
        label={t("engagements:column.county")}
        blank={all}
        defaultValue={filter.county}
        options={quzhouCounties.map(({ code }) => ({ value: code, label: quzhouName(code, locale) }))}
      />
      <SelectField
        name="origin"
        label={t("engagements:column.origin")}
        blank={all}
        defaultValue={filter.origin}
        options={origins.map((value) => ({ value, label: t(`engagements:origin.${value}`) }))}
      />
      <SelectField
        name="state"
        label={t("engagements:column.state")}
        blank={all}
        defaultValue={filter.state}
        options={placementStates.map((value) => ({ value, label: t(`engagements:state.${value}`) }))}
      />
      <div className="tablet:col-span-2">
        <DateRangeField
          label={t("engagements:filter.period")}
          from={{ name: "from", label: t("engagements:filter.from"), defaultValue: filter.from }}
          to={{ name: "to", label: t("engagements:filter.to"), defaultValue: filter.to }}
        />
      </div>
      <div className="actions">
        <Button>{t("engagements:filter.button")}</Button>
        <LinkButton to={paths.officePlacements()}>{t("engagements:filter.clear")}</LinkButton>
      </div>
    </Form>
  );
}
