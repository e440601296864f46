import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { most, workModes } from "~/domain/profiles";
import { genres, languages, nameIn, type Named } from "~/domain/vocabulary";
import { CheckboxField, CheckSet, ChoiceField } from "../choice-field";
import { fieldProps, setProps } from "../field";
import { TextArea, TextField } from "../text-field";
import { useLocale } from "../use-words";
import { CraftField, FurtherCrafts } from "./craft-field";
import { HomeField } from "./home-field";

type Field = Pick<FieldMetadata<unknown>, "name" | "id" | "errors" | "initialValue">;
const names = [
  "name",
  "craft",
  "crafts",
  "headline",
  "bio",
  "skills",
  "moreSkills",
  "genres",
  "languages",
  "home",
  "relocate",
  "workMode",
  "nameEn",
  "headlineEn",
  "bioEn",
] as const;
export type ProfileFieldSet = Record<(typeof names)[number], Field>;

/** Labels of the fields, in the order of the page. */
export function useProfileLabels() {
  const { t } = useTranslation();
  return Object.fromEntries(names.map((name) => [name, t(`profiles:field.${name}`)])) as Record<
    (typeof names)[number],
    string
  >;
}

/** All that a person says of themselves in words, in parts. */
export function ProfileFields({ fields, suggestions }: { fields: ProfileFieldSet; suggestions: string[] }) {
  const { t } = useTranslation();
  const labels = useProfileLabels();
  const options = useOptions();
  return (
    <>
      <section className="part">
        <h2>{t("profiles:words.who")}</h2>
        <div className="fields">
          <TextField {...fieldProps(fields.name)} label={labels.name} hint={t("profiles:hint.name")} maxLength={40} />
          <CraftField {...fieldProps(fields.craft)} label={labels.craft} blank={null} />
          <FurtherCrafts {...setProps(fields.crafts)} label={labels.crafts} required={false} most={most.crafts - 1} />
          <TextField
            {...fieldProps(fields.headline)}
            label={labels.headline}
            hint={t("profiles:hint.headline")}
            maxLength={80}
          />
          <TextArea
            {...fieldProps(fields.bio)}
            label={labels.bio}
            hint={t("profiles:hint.bio")}
            required={false}
            rows={6}
          />
        </div>
      </section>
      <section className="part">
        <h2>{t("profiles:words.can")}</h2>
        <div className="fields">
          <TextArea
            {...fieldProps(fields.skills)}
            label={labels.skills}
            hint={t("profiles:hint.skills")}
            required={false}
            rows={2}
          />
          {suggestions.length > 0 && (
            <CheckSet
              {...setProps(fields.moreSkills)}
              label={labels.moreSkills}
              hint={t("profiles:hint.moreSkills")}
              options={suggestions.map((value) => ({ value, label: value }))}
            />
          )}
          <CheckSet {...setProps(fields.genres)} label={labels.genres} required={false} options={options(genres)} />
          <CheckSet
            {...setProps(fields.languages)}
            label={labels.languages}
            required={false}
            options={options(languages)}
          />
        </div>
      </section>
      <section className="part">
        <h2>{t("profiles:words.where")}</h2>
        <div className="fields">
          <HomeField {...fieldProps(fields.home)} required={false} />
          <CheckboxField {...fieldProps(fields.relocate)} label={labels.relocate} />
          <ChoiceField
            {...fieldProps(fields.workMode)}
            label={labels.workMode}
            options={workModes.map((value) => ({ value, label: t(`profiles:workMode.${value}`) }))}
          />
        </div>
      </section>
      <section className="part">
        <h2>{t("profiles:words.english")}</h2>
        <div className="fields">
          <p className="small quiet">{t("profiles:words.englishHint")}</p>
          <TextField {...fieldProps(fields.nameEn)} label={labels.nameEn} required={false} lang="en" maxLength={80} />
          <TextField
            {...fieldProps(fields.headlineEn)}
            label={labels.headlineEn}
            required={false}
            lang="en"
            maxLength={160}
          />
          <TextArea {...fieldProps(fields.bioEn)} label={labels.bioEn} required={false} lang="en" rows={5} />
        </div>
      </section>
    </>
  );
}

function useOptions() {
  const locale = useLocale();
  return (list: readonly Named[]) =>
    list.map((entry) => ({ value: entry.code, label: nameIn(entry, entry.code, locale) }));
}
