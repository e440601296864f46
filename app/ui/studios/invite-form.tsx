import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { studioRoles } from "~/domain/identity";
import { Button } from "../button";
import { ChoiceField } from "../choice-field";
import { fieldProps } from "../field";
import { ProblemList } from "../problem-list";
import { TextField } from "../text-field";

/** Asks a colleague to join, by phone or mail. */
export function InviteForm({ reply }: { reply?: SubmissionResult<string[]> }) {
  const { t } = useTranslation();
  const [form, fields] = useForm<{ contact: string; role: string }>({
    id: "invitation",
    lastResult: reply,
    defaultValue: { role: "recruiter" },
  });
  return (
    <>
      <ProblemList
        errors={form.allErrors}
        labels={{ contact: t("studios:field.contact"), role: t("studios:members.role") }}
        formId={form.id}
        title={t("studios:members.notSent")}
      />
      <Form method="post" {...getFormProps(form)}>
        <div className="fields">
          <TextField
            {...fieldProps(fields.contact)}
            label={t("studios:field.contact")}
            hint={t("studios:hint.contact")}
            autoComplete="off"
            required
          />
          <ChoiceField
            {...fieldProps(fields.role)}
            label={t("studios:members.inviteRole")}
            options={studioRoles.map((value) => ({
              value,
              label: t(`studios:role.${value}`),
              hint: t(`studios:roleHint.${value}`),
            }))}
            required
          />
          <div className="actions">
            <Button main>{t("studios:members.send")}</Button>
          </div>
        </div>
      </Form>
    </>
  );
}
