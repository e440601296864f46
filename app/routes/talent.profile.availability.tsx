import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays } from "~/domain/days";
import { DAYS_AHEAD } from "~/domain/profiles";
import { AvailabilityForm } from "~/domain/profiles.forms";
import { getOwnProfile, markDays } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { DateRangeField } from "~/ui/date-field";
import { FieldError, fieldProps } from "~/ui/field";
import { Calendar } from "~/ui/profiles/calendar";
import { PartForm } from "~/ui/profiles/part-form";
import { useWords } from "~/ui/use-words";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { days, availableFrom, availabilityUpdatedAt } = found(await getOwnProfile(viewer));
  return {
    title: t("common:name.title", { page: t("profiles:availability.page") }),
    days,
    availableFrom,
    updatedAt: availabilityUpdatedAt,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, AvailabilityForm, async (input) => {
    await markDays(viewer, input);
    return redirectWithFlash(paths.talentProfile("availability"), `profiles:availability.marked.${input.state}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Availability() {
  const { days, availableFrom, updatedAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const [form, fields] = useForm({
    id: `days-${updatedAt?.getTime() ?? 0}`,
    lastResult: useActionData<typeof action>(),
    defaultValue: { days: [] as string[], from: "", to: "", state: "" },
  });
  const labels = {
    days: t("profiles:availability.days"),
    from: t("profiles:availability.from"),
    to: t("profiles:availability.to"),
  };
  const ticked = Array.isArray(fields.days.initialValue) ? fields.days.initialValue : [fields.days.initialValue];
  return (
    <>
      <h1>{t("profiles:availability.page")}</h1>
      <p className="lede quiet">{t("profiles:availability.lede")}</p>
      <p className="mt-s3">
        {availableFrom
          ? t("profiles:availability.freeFrom", { day: words.day(availableFrom) })
          : t("profiles:availability.freeNow")}
        {updatedAt && (
          <span className="quiet">{t("profiles:availability.updated", { moment: words.shortMoment(updatedAt) })}</span>
        )}
      </p>
      <PartForm key={form.id} form={form} labels={labels}>
        <Calendar
          id={fields.days.id}
          today={words.today}
          days={days}
          ticked={ticked.filter((day): day is string => typeof day === "string")}
        />
        <FieldError id={fields.days.id} name="days" errors={fields.days.errors} />
        <div className="fields mt-s6">
          <DateRangeField
            label={t("profiles:availability.range")}
            hint={t("profiles:availability.rangeHint")}
            required={false}
            min={words.today}
            max={addDays(words.today, DAYS_AHEAD)}
            from={{ ...fieldProps(fields.from), label: labels.from }}
            to={{ ...fieldProps(fields.to), label: labels.to }}
          />
        </div>
        <div className="end">
          <Button main name="state" value="away">
            {t("profiles:availability.mark.away")}
          </Button>
          <Button name="state" value="free">
            {t("profiles:availability.mark.free")}
          </Button>
        </div>
      </PartForm>
    </>
  );
}
