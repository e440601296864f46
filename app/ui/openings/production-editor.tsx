import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { filingThresholds, filingTiers, type Production } from "~/domain/openings";
import { quzhouCounties } from "~/domain/vocabulary";
import type { Reply } from "./form-field";
import { Button } from "../button";
import { CheckSet, SelectField } from "../choice-field";
import { DateRangeField } from "../date-field";
import { fieldProps, setProps } from "../field";
import { ProblemList } from "../problem-list";
import { HiddenField, TextArea, TextField } from "../text-field";
import { useLocale, useWords } from "../use-words";
import { productionValues } from "./form-values";
import { GenreField } from "./genre-field";
import { useProductionLabels, type ProductionField } from "./labels";
import { ReplyField } from "./paired-fields";
import { DayFields, PaidFields } from "./term-fields";

type Props = { production?: Production; reply: Reply };

/** What a production is, and the terms that its openings begin with. */
export function ProductionEditor({ production, reply }: Props) {
  const { t } = useTranslation();
  const labels = useProductionLabels();
  const [form, fields] = useForm<Record<ProductionField | "replyUnit", string>>({
    id: "production",
    lastResult: reply,
    defaultValue: production
      ? (productionValues(production) as Record<ProductionField, string>)
      : { replyUnit: "days" },
  });
  return (
    <>
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} />
      <Form method="post" {...getFormProps(form)}>
        <HiddenField name="version" value={production?.version ?? 1} />
        <section className="part">
          <h2>{t("posting:part.drama")}</h2>
          <div className="fields">
            <TextField
              {...fieldProps(fields.title)}
              label={labels.title}
              hint={t("posting:hint.productionTitle")}
              maxLength={60}
            />
            <TextField
              {...fieldProps(fields.titleEn)}
              label={labels.titleEn}
              lang="en"
              maxLength={120}
              required={false}
            />
            <GenreField field={fields.genres} label={labels.genres} />
            <TextField
              {...fieldProps(fields.episodes)}
              label={labels.episodes}
              inputMode="numeric"
              short
              unit={t("posting:unit.episodes")}
              required={false}
            />
            <TextArea
              {...fieldProps(fields.synopsis)}
              label={labels.synopsis}
              hint={t("posting:hint.synopsis")}
              rows={3}
              maxLength={1000}
              required={false}
            />
          </div>
        </section>
        <section className="part">
          <h2>{t("posting:part.shoot")}</h2>
          <div className="fields">
            <DateRangeField
              label={t("posting:productionField.shoot")}
              hint={t("posting:hint.shoot")}
              from={{ ...fieldProps(fields.shootFrom), label: labels.shootFrom }}
              to={{ ...fieldProps(fields.shootTo), label: labels.shootTo }}
            />
            <CountyField field={fields.divisions} label={labels.divisions} />
            <TextField
              {...fieldProps(fields.place)}
              label={labels.place}
              hint={t("posting:hint.shootPlace")}
              maxLength={200}
              required={false}
            />
            <TextField
              {...fieldProps(fields.filingNumber)}
              label={labels.filingNumber}
              maxLength={60}
              required={false}
            />
            <TierField field={fields.filingTier} label={labels.filingTier} />
          </div>
        </section>
        <section className="part">
          <div>
            <h2>{t("posting:part.terms")}</h2>
            <p className="small quiet">{t("posting:hint.terms")}</p>
          </div>
          <div className="fields">
            <DayFields hours={fields.hours} lodging={fields.lodging} labels={labels} />
            <PaidFields fields={fields} labels={labels} />
            <ReplyField replyCount={fields.replyCount} replyUnit={fields.replyUnit} label={labels.replyCount} />
          </div>
        </section>
        <div className="end">
          <Button main={!production}>{production ? t("common:button.save") : t("posting:production.create")}</Button>
        </div>
      </Form>
    </>
  );
}

type OneField = { field: Parameters<typeof setProps>[0]; label: string };

function CountyField({ field, label }: OneField) {
  const locale = useLocale();
  const options = quzhouCounties.map(({ code, zh, en }) => ({ value: code, label: locale === "en" ? en : zh }));
  return <CheckSet {...setProps(field)} label={label} options={options} />;
}

/** The tier by filing, with the thresholds of each period, since the day of the filing decides. */
function TierField({ field, label }: OneField) {
  const { t } = useTranslation();
  const words = useWords();
  const hints = filingThresholds.map(({ from, key, ordinary }) =>
    t("posting:hint.filingTier", { day: words.day(from), key: words.money(key), ordinary: words.money(ordinary) }),
  );
  return (
    <SelectField
      {...fieldProps(field)}
      label={label}
      hint={hints.join(" ")}
      options={filingTiers.map((value) => ({ value, label: t(`posting:tier.${value}`) }))}
      required={false}
    />
  );
}
