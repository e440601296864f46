import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titleIn, type OwnOpening } from "~/domain/openings";
import type { Reply } from "./form-field";
import { paths } from "~/http/paths";
import { Button } from "../button";
import { SelectField } from "../choice-field";
import { fieldProps } from "../field";
import { ProblemList } from "../problem-list";
import { TextField } from "../text-field";
import { useWords } from "../use-words";
import { useCraftGroups } from "./opening-fields";

type Choice = { productions: { id: string; title: string }[]; chosen: string };

function useProductionOptions(productions: Choice["productions"]) {
  const words = useWords();
  return productions.map(({ id, title }) => ({ value: id, label: words.title(title) }));
}

/** The three things a draft begins with; everything else comes from the production. */
export function DraftForm({ productions, chosen, reply }: Choice & { reply: Reply }) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Record<"productionId" | "role" | "headcount", string>>({
    id: "draft",
    lastResult: reply,
    defaultValue: { productionId: chosen, role: "", headcount: "1" },
  });
  const labels = {
    productionId: t("posting:create.production"),
    role: t("posting:field.role"),
    headcount: t("posting:field.headcount"),
  };
  return (
    <>
      <p className="lede quiet">{t("posting:create.lede")}</p>
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} />
      <Form method="post" className="narrow" {...getFormProps(form)}>
        <div className="fields">
          <SelectField
            {...fieldProps(fields.productionId)}
            label={labels.productionId}
            options={useProductionOptions(productions)}
            blank={null}
          />
          <SelectField {...fieldProps(fields.role)} label={labels.role} groups={useCraftGroups()} />
          <TextField
            {...fieldProps(fields.headcount)}
            label={labels.headcount}
            inputMode="numeric"
            short
            unit={t("posting:unit.people")}
          />
        </div>
        <div className="end">
          <Button main>{t("posting:create.submit")}</Button>
        </div>
      </Form>
    </>
  );
}

/** A draft like another one, here or on another production. */
export function CopyForm({ original, productions, chosen }: Choice & { original: OwnOpening }) {
  const { t } = useTranslation();
  const words = useWords();
  const title = titleIn(original, words.locale);
  return (
    <>
      <p className="lede quiet">
        {t("posting:create.copyLede", { title, production: words.title(original.production.title) })}
      </p>
      <Form method="post" action={paths.studioOpening(original.studioId, original.id, "copy")} className="narrow">
        <SelectField
          name="productionId"
          label={t("posting:create.production")}
          hint={t("posting:create.copyHint")}
          options={useProductionOptions(productions)}
          defaultValue={chosen}
          blank={null}
        />
        <div className="end">
          <Button main>{t("posting:create.copy")}</Button>
        </div>
      </Form>
    </>
  );
}
