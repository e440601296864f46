import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { CheckboxField, CheckSet, ChoiceField, SelectField } from "~/ui/choice-field";
import { DateField, DateRangeField } from "~/ui/date-field";
import { ProblemList } from "~/ui/problem-list";
import { Section } from "~/ui/section";
import { FileField, MoneyField, TextArea, TextField } from "~/ui/text-field";

/** A form as it comes back with three things to change. */
export function Fields() {
  const { t } = useTranslation();
  const early = ["design:field.early"];
  const choose = ["design:field.choose"];
  const titles = { title: t("design:field.title"), to: t("design:field.range"), cycle: t("design:field.cycle") };
  return (
    <Section id="fields" title={t("design:part.fields")}>
      <ProblemList
        errors={{ cycle: choose, to: early, title: ['{"key":"errors:tooLong","values":{"count":40}}'] }}
        labels={titles}
        formId="design"
        title={t("design:field.title3")}
      />
      <ProblemList errors={{ "": ["design:field.form1"] }} labels={titles} formId="design" />
      <form>
        <div className="part">
          <h3>{t("design:field.form")}</h3>
          <div className="fields">
            <TextField
              name="title"
              id="design-title"
              label={titles.title}
              hint={t("design:field.titleHint")}
              errors={['{"key":"errors:tooLong","values":{"count":40}}']}
              defaultValue={t("design:facts.craft")}
            />
            <TextArea
              name="text"
              label={t("design:field.text")}
              defaultValue={t("design:field.textValue")}
              required={false}
            />
            <TextField
              name="count"
              label={t("design:field.count")}
              unit={t("design:field.people")}
              short
              inputMode="numeric"
              defaultValue="2"
            />
            <MoneyField name="pay" label={t("design:field.pay")} defaultValue="1200" />
            <SelectField
              name="role"
              label={t("design:field.role")}
              groups={[
                {
                  label: t("design:facts.group"),
                  options: [
                    { value: "gaffer", label: t("design:search.gaffer") },
                    { value: "assistant", label: t("design:search.assistant") },
                  ],
                },
              ]}
            />
            <DateRangeField
              label={titles.to}
              hint={t("design:field.rangeHint")}
              from={{ name: "from", label: t("design:field.from"), defaultValue: "2026-12-07" }}
              to={{
                name: "to",
                id: "design-to",
                label: t("design:field.to"),
                defaultValue: "2026-11-18",
                errors: early,
              }}
            />
            <DateField name="until" label={t("design:field.until")} defaultValue="2026-12-03" />
            <ChoiceField
              name="cycle"
              id="design-cycle"
              label={titles.cycle}
              errors={choose}
              options={[
                { value: "weekly", label: t("design:field.weekly") },
                { value: "monthly", label: t("design:field.monthly") },
                { value: "on-wrap", label: t("design:field.wrap"), hint: t("design:field.wrapHint") },
              ]}
            />
            <CheckSet
              name="languages"
              label={t("design:field.languages")}
              defaultValue={["zh"]}
              options={[
                { value: "zh", label: t("design:field.mandarin") },
                { value: "wuu", label: t("design:field.dialect") },
              ]}
            />
            <FileField
              name="licence"
              label={t("design:field.file")}
              hint={t("design:field.fileHint")}
              accept="image/*"
            />
            <CheckboxField name="consent" label={t("design:field.consent")} errors={choose} />
          </div>
        </div>
        <div className="end">
          <Button type="button" main>
            {t("design:field.send")}
          </Button>
          <Button type="button">{t("design:control.plain")}</Button>
        </div>
      </form>
    </Section>
  );
}
