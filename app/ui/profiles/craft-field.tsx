import { useTranslation } from "react-i18next";
import { departmentName, roleName, rolesByDepartment } from "~/domain/vocabulary";
import { SelectField } from "../choice-field";
import { describe, FieldGroup, type FieldProps } from "../field";
import { useLocale } from "../use-words";

/** Crafts under their departments, as a call sheet has them. */
function useCraftGroups() {
  const locale = useLocale();
  return rolesByDepartment.map(({ department, roles }) => ({
    label: departmentName(department.code, locale),
    options: roles.map(({ code }) => ({ value: code, label: roleName(code, locale) })),
  }));
}

/** One craft. */
export function CraftField(props: FieldProps & { defaultValue?: string; blank?: null }) {
  return <SelectField {...props} groups={useCraftGroups()} />;
}

/** Further crafts, each in a select of its own; an empty one says nothing. */
export function FurtherCrafts({ most, defaultValue, ...field }: FieldProps & { most: number; defaultValue: string[] }) {
  const { t } = useTranslation();
  const groups = useCraftGroups();
  const count = Math.min(most, Math.max(3, defaultValue.length + 1));
  return (
    <FieldGroup {...field}>
      {Array.from({ length: count }, (_, index) => (
        <select
          {...describe({ ...field, name: `${field.name}[${index}]`, id: `${field.id ?? field.name}-${index}` })}
          key={index}
          aria-label={t("profiles:field.craftNumber", { number: index + 2 })}
          defaultValue={defaultValue[index] ?? ""}
        >
          <option value="">{t("profiles:field.noCraft")}</option>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ))}
    </FieldGroup>
  );
}
