import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays } from "~/domain/days";
import { latestExpiry } from "~/domain/studios";
import { StudioApproval } from "~/domain/studios.forms";
import { verifyStudio } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { DateField } from "~/ui/date-field";
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
  return submit(request, StudioApproval, async (input) => {
    await verifyStudio(viewer, params.id!, input);
    return redirectWithFlash(paths.officeStudio(params.id!), "office:decision.approved");
  });
}

export default function Approval() {
  const studio = useStudioFile();
  const { t } = useTranslation();
  const words = useWords();
  const latest = latestExpiry(words.today);
  const [form, fields] = useForm<StudioApproval>({
    id: "approval",
    lastResult: useActionData<typeof action>(),
    defaultValue: { verifiedUntil: latest },
  });
  return (
    <Form method="post" className="narrow" {...getFormProps(form)}>
      <HiddenField name="version" value={studio.version} />
      <h2>{t("office:decision.approve")}</h2>
      <p className="small quiet">{t("office:decision.approveText")}</p>
      <ProblemList
        errors={form.allErrors}
        labels={{ evidenceNote: t("office:decision.evidenceNote"), verifiedUntil: t("office:decision.verifiedUntil") }}
        formId={form.id}
      />
      <div className="fields">
        <TextArea
          {...fieldProps(fields.evidenceNote)}
          label={t("office:decision.evidenceNote")}
          hint={t("office:decision.evidenceHint")}
          maxLength={500}
          required
        />
        <DateField
          {...fieldProps(fields.verifiedUntil)}
          label={t("office:decision.verifiedUntil")}
          hint={t("office:decision.verifiedUntilHint", { day: words.day(latest) })}
          min={addDays(words.today, 1)}
          max={latest}
          required
        />
      </div>
      <div className="end">
        <Button main>{t("office:decision.approve")}</Button>
        <LinkButton to={paths.officeStudio(studio.id)}>{t("office:decision.back")}</LinkButton>
      </div>
    </Form>
  );
}
