import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { fenToYuan } from "~/domain/money";
import { rateUnits } from "~/domain/profiles";
import { RatesForm } from "~/domain/profiles.forms";
import { getOwnProfile, setRates } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { PartForm } from "~/ui/profiles/part-form";
import { RateField } from "~/ui/profiles/rate-field";
import { useFreshId } from "~/ui/profiles/use-fresh-id";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { rates, version } = found(await getOwnProfile(viewer));
  return { title: t("common:name.title", { page: t("profiles:rates.page") }), rates, version };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, RatesForm, async (input) => {
    await setRates(viewer, input);
    return redirectWithFlash(paths.talentProfile("rates"), "profiles:rates.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Rates() {
  const { rates, version } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const stored = Object.fromEntries(
    rates.map(({ unit, min, max, audience }) => [
      unit,
      { min: fenToYuan(min), max: max === min ? "" : fenToYuan(max), audience },
    ]),
  );
  const [form, fields] = useForm<z.input<typeof RatesForm>>({
    id: useFreshId("rates", version, reply !== undefined),
    lastResult: reply,
    defaultValue: stored,
  });
  const labels = Object.fromEntries(rateUnits.map((unit) => [unit, t(`common:per.${unit}`)]));
  return (
    <>
      <h1>{t("profiles:rates.page")}</h1>
      <p className="lede quiet">{t("profiles:rates.lede")}</p>
      <PartForm key={form.id} form={form} labels={labels} submit={t("profiles:rates.save")}>
        <HiddenField name="version" value={version} />
        <div className="fields mt-s6">
          {rateUnits.map((unit) => (
            <RateField
              key={unit}
              label={t(`common:per.${unit}`)}
              id={fields[unit].id}
              fields={fields[unit].getFieldset()}
            />
          ))}
        </div>
      </PartForm>
    </>
  );
}
