import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { endingReasons, engagementNumber, isWork } from "~/domain/engagements";
import { EndingForm } from "~/domain/engagements.forms";
import { endEngagement, getStudioEngagement } from "~/domain/engagements.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { Crumbs } from "~/ui/crumbs";
import { DateField } from "~/ui/date-field";
import { useEngagementWords } from "~/ui/engagements/use-engagement-words";
import { fieldProps } from "~/ui/field";
import { ProblemList } from "~/ui/problem-list";
import { HiddenField, TextArea } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["engagements"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [own, t] = await Promise.all([
    getStudioEngagement(viewer, params.studioId!, params.id!),
    getTranslator(request),
  ]);
  return { engagement: found(own), title: t("common:name.title", { page: t("engagements:ending.title") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, EndingForm, async (input) => {
    await endEngagement(viewer, params.id!, input);
    return redirectWithFlash(paths.studioEngagement(params.studioId!, params.id!), "engagements:ending.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EndingPage() {
  const { engagement } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useEngagementWords();
  const { endings, endDate, startDate, studioId, id, state } = engagement;
  const [form, fields] = useForm<Record<"reason" | "endedOn" | "words", string>>({
    id: "ending",
    lastResult: useActionData<typeof action>(),
    defaultValue: { endedOn: endDate !== null && endDate <= words.today ? endDate : "" },
  });
  const labels = {
    reason: t("engagements:ending.reason"),
    endedOn: t("engagements:ending.endedOn"),
    words: t("engagements:ending.said"),
  };
  return (
    <>
      <Crumbs
        items={[
          { text: engagementNumber(engagement.number), to: paths.studioEngagement(studioId, id) },
          words.person(engagement.profile),
          words.dayRange(startDate, endDate),
        ]}
      />
      <h1>{state === "ahead" ? t("engagements:ending.cancel") : t("engagements:ending.title")}</h1>
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} />
      {endings.length === 0 ? (
        <p>{words.ending(engagement)}</p>
      ) : (
        <Form method="post" {...getFormProps(form)}>
          <HiddenField name="version" value={engagement.version} />
          <div className="fields mt-s4">
            <p className="quiet">{t(`engagements:ending.what.${state === "ahead" ? "ahead" : "begun"}`)}</p>
            <SelectField
              {...fieldProps(fields.reason)}
              label={labels.reason}
              groups={endings.map((ending) => ({
                label: t(`engagements:state.${ending}`),
                options: endingReasons[ending].map((value) => ({ value, label: t(`engagements:reason.${value}`) })),
              }))}
            />
            {endings.some(isWork) && (
              <DateField
                {...fieldProps(fields.endedOn)}
                label={labels.endedOn}
                hint={t("engagements:ending.endedOnHint")}
                min={startDate}
                max={words.today}
              />
            )}
            <TextArea
              {...fieldProps(fields.words)}
              label={labels.words}
              hint={t("engagements:ending.saidHint")}
              required={false}
              maxLength={500}
            />
          </div>
          <div className="end">
            <Button main>{t("engagements:ending.button")}</Button>
            <LinkButton to={paths.studioEngagement(studioId, id)}>{t("common:button.back")}</LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}
