import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { describe, Field, type FieldProps } from "../field";

/** A county as people write it; what it can mean is suggested while they type, and found by the server anyhow. */
export function HomeField({ defaultValue, ...field }: Omit<FieldProps, "label" | "hint"> & { defaultValue?: string }) {
  const { t } = useTranslation();
  const { data, load } = useFetcher<{ places: string[] }>();
  const shown = { ...field, label: t("profiles:field.home"), hint: t("profiles:hint.home") };
  const own = describe(shown);
  return (
    <Field {...shown}>
      <input
        {...own}
        defaultValue={defaultValue}
        list={`${own.id}-places`}
        autoComplete="off"
        maxLength={60}
        onInput={(event) => load(paths.places(event.currentTarget.value))}
      />
      <datalist id={`${own.id}-places`}>
        {data?.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </Field>
  );
}
