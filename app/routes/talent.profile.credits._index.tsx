import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { CreditForm } from "~/domain/profiles.forms";
import { addCredit, getOwnProfile } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Empty } from "~/ui/empty";
import { CreditFields, useCreditLabels } from "~/ui/profiles/credit-fields";
import { CreditItems } from "~/ui/profiles/credit-items";
import { PartForm } from "~/ui/profiles/part-form";
import { Section } from "~/ui/section";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { credits, crafts } = found(await getOwnProfile(viewer));
  return { title: t("common:name.title", { page: t("profiles:credits.page") }), credits, craft: crafts[0] };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, CreditForm, async (input) => {
    await addCredit(viewer, input);
    return redirectWithFlash(paths.talentProfile("credits"), "profiles:credits.added");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Credits() {
  const { credits, craft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CreditForm>>({
    id: `credit-${credits.length}`,
    lastResult: useActionData<typeof action>(),
    defaultValue: { role: craft },
  });
  return (
    <>
      <h1>{t("profiles:credits.page")}</h1>
      <p className="lede quiet">{t("profiles:credits.lede")}</p>
      {credits.length === 0 ? (
        <Empty title={t("profiles:credits.none")}>{t("profiles:credits.noneHint")}</Empty>
      ) : (
        <CreditItems credits={credits} />
      )}
      <Section title={t("profiles:credits.add")}>
        <PartForm key={form.id} form={form} labels={useCreditLabels()} submit={t("profiles:credits.addButton")} small>
          <CreditFields fields={fields} />
        </PartForm>
      </Section>
    </>
  );
}
