import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refusalReasons } from "~/domain/studios";
import { StudioRefusal } from "~/domain/studios.forms";
import { refuseStudio } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { fieldProps } from "~/ui/field";
import { useStudioFile } from "~/ui/office/studio-file";
import { ProblemList } from "~/ui/problem-list";
import { HiddenField, TextArea } from "~/ui/text-field";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["studios"] };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOfficial(request);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request);
  return submit(request, StudioRefusal, async (input) => {
    await refuseStudio(viewer, params.id!, input);
    return redirectWithFlash(paths.officeStudio(params.id!), "office:decision.refused");
  });
}

export default function Refusal() {
  const studio = useStudioFile();
  const { t } = useTranslation();
  const words = useWords();
  const [form, fields] = useForm<StudioRefusal>({ id: "refusal", lastResult: useActionData<typeof action>() });
  const until = studio.verifiedUntil && words.day(studio.verifiedUntil);
  return (
    <Form method="post" className="narrow" {...getFormProps(form)}>
      <HiddenField name="version" value={studio.version} />
      <h2>{t("office:decision.refuse")}</h2>
      <p className="small quiet">
        {t("office:decision.refuseText")}
        {studio.standing === "renewing" && t("office:decision.refuseRenewal", { until })}
      </p>
      <ProblemList
        errors={form.allErrors}
        labels={{ reason: t("office:decision.reason"), words: t("office:decision.words") }}
        formId={form.id}
      />
      <div className="fields">
        <SelectField
          {...fieldProps(fields.reason)}
          label={t("office:decision.reason")}
          options={refusalReasons.map((value) => ({ value, label: t(`studios:refusal.${value}`) }))}
          required
        />
        <TextArea
          {...fieldProps(fields.words)}
          label={t("office:decision.words")}
          hint={t("office:decision.wordsHint")}
          maxLength={500}
          required={false}
        />
      </div>
      <div className="end">
        <Button main>{t("office:decision.refuse")}</Button>
        <LinkButton to={paths.officeStudio(studio.id)}>{t("office:decision.back")}</LinkButton>
      </div>
    </Form>
  );
}
