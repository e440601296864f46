import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { workModes } from "~/domain/openings";
import { rolesByDepartment } from "~/domain/vocabulary";
import { CheckboxField, ChoiceField, SelectField } from "../choice-field";
import { DateField, DateRangeField } from "../date-field";
import { fieldProps } from "../field";
import { TextArea, TextField } from "../text-field";
import { useLocale } from "../use-words";
import { GenreField } from "./genre-field";
import type { OpeningField } from "./labels";
import { PayField, PlaceField, ReplyField } from "./paired-fields";
import { DayFields, PaidFields } from "./term-fields";

type Fields = Record<OpeningField, FieldMetadata<unknown>>;
type Labels = Record<OpeningField, string>;
export type PartProps = { fields: Fields; labels: Labels };

/** Crafts under their departments, for a select. */
export function useCraftGroups() {
  const locale = useLocale();
  return rolesByDepartment.map(({ department, roles }) => ({
    label: locale === "en" ? department.en : department.zh,
    options: roles.map(({ code, zh, en }) => ({ value: code, label: locale === "en" ? en : zh })),
  }));
}

export function WorkPart({ fields, labels }: PartProps) {
  const { t } = useTranslation();
  const groups = useCraftGroups();
  return (
    <section className="part">
      <h2>{t("posting:part.work")}</h2>
      <div className="fields">
        <SelectField {...fieldProps(fields.role)} label={labels.role} groups={groups} blank={null} />
        <TextField
          {...fieldProps(fields.title)}
          label={labels.title}
          hint={t("posting:hint.title")}
          maxLength={60}
          required={false}
        />
        <TextField
          {...fieldProps(fields.headcount)}
          label={labels.headcount}
          inputMode="numeric"
          short
          unit={t("posting:unit.people")}
        />
        <TextArea
          {...fieldProps(fields.description)}
          label={labels.description}
          hint={t("posting:hint.description")}
          maxLength={4000}
          rows={6}
        />
        <TextField
          {...fieldProps(fields.skills)}
          label={labels.skills}
          hint={t("posting:hint.skills")}
          required={false}
        />
        <GenreField field={fields.genres} label={labels.genres} />
        <EnglishFields fields={fields} labels={labels} />
      </div>
    </section>
  );
}

function EnglishFields({ fields, labels }: PartProps) {
  const { t } = useTranslation();
  const wrong = Boolean(fields.titleEn.errors ?? fields.descriptionEn.errors);
  return (
    <details open={wrong || undefined}>
      <summary>
        {t("posting:part.english")}
        <span className="quiet small ms-s3">{t("posting:hint.english")}</span>
      </summary>
      <TextField {...fieldProps(fields.titleEn)} label={labels.titleEn} lang="en" maxLength={120} required={false} />
      <TextArea
        {...fieldProps(fields.descriptionEn)}
        label={labels.descriptionEn}
        lang="en"
        maxLength={8000}
        rows={5}
        required={false}
      />
    </details>
  );
}

export function TimePart({ fields, labels, elsewhere }: PartProps & { elsewhere?: { code: string; name: string } }) {
  const { t } = useTranslation();
  return (
    <section className="part">
      <h2>{t("posting:part.time")}</h2>
      <div className="fields">
        <ChoiceField
          {...fieldProps(fields.workMode)}
          label={labels.workMode}
          options={workModes.map((value) => ({ value, label: t(`calls:workMode.${value}`) }))}
        />
        <DateRangeField
          label={t("posting:field.dates")}
          hint={t("posting:hint.dates")}
          from={{ ...fieldProps(fields.startDate), label: labels.startDate }}
          to={{ ...fieldProps(fields.endDate), label: labels.endDate }}
        />
        <PlaceField division={fields.division} place={fields.place} labels={labels} elsewhere={elsewhere} />
        <DayFields hours={fields.hours} lodging={fields.lodging} labels={labels} />
      </div>
    </section>
  );
}

export function MoneyPart({ fields, labels }: PartProps) {
  const { t } = useTranslation();
  return (
    <section className="part">
      <h2>{t("posting:part.money")}</h2>
      <div className="fields">
        <PayField payMin={fields.payMin} payMax={fields.payMax} payUnit={fields.payUnit} labels={labels} />
        <PaidFields fields={fields} labels={labels} />
      </div>
    </section>
  );
}

export function AnswerPart({ fields, labels }: PartProps) {
  const { t } = useTranslation();
  const asked = Boolean(fields.acknowledged.errors?.length) || fields.acknowledged.initialValue === "on";
  return (
    <section className="part">
      <h2>{t("posting:part.answer")}</h2>
      <div className="fields">
        <ReplyField replyCount={fields.replyCount} replyUnit={fields.replyUnit} label={labels.replyCount} />
        <DateField {...fieldProps(fields.applyBy)} label={labels.applyBy} hint={t("posting:hint.applyBy")} />
        {asked && <CheckboxField {...fieldProps(fields.acknowledged)} label={labels.acknowledged} />}
      </div>
    </section>
  );
}
