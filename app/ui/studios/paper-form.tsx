import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentKinds } from "~/domain/studios";
import { paths } from "~/http/paths";
import { Button } from "../button";
import { ChoiceField } from "../choice-field";
import { fieldProps } from "../field";
import { ProblemList } from "../problem-list";
import { FileField } from "../text-field";

export type PaperFormProps = {
  studioId: string;
  /** The kind that is still missing. */
  kind?: string;
  reply?: SubmissionResult<string[]>;
  /** The one thing to do on this page. */
  main?: boolean;
};

/** Uploads one paper. */
export function PaperForm({ studioId, kind, reply, main }: PaperFormProps) {
  const { t } = useTranslation();
  const [form, fields] = useForm<{ kind: string; file: string }>({
    id: "paper",
    lastResult: reply,
    defaultValue: { kind },
  });
  return (
    <>
      <ProblemList
        errors={form.allErrors}
        labels={{ kind: t("studios:field.kind"), file: t("studios:field.file") }}
        formId={form.id}
      />
      <Form
        method="post"
        action={paths.studioPart(studioId, "documents")}
        encType="multipart/form-data"
        {...getFormProps(form)}
      >
        <div className="fields">
          <ChoiceField
            {...fieldProps(fields.kind)}
            label={t("studios:field.kind")}
            options={documentKinds.map((value) => ({
              value,
              label: t(`studios:document.${value}`),
              hint: t(`studios:documentHint.${value}`),
            }))}
            required
          />
          <FileField
            {...fieldProps(fields.file)}
            label={t("studios:field.file")}
            hint={t("studios:hint.file")}
            accept="application/pdf,image/jpeg,image/png"
            required
          />
          <div className="actions">
            <Button main={main}>{t("studios:papers.upload")}</Button>
          </div>
        </div>
      </Form>
    </>
  );
}
