import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CreditRevisionForm } from "~/domain/profiles.forms";
import { getOwnProfile, reviseCredit } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { Notice } from "~/ui/notice";
import { CreditFields, useCreditLabels } from "~/ui/profiles/credit-fields";
import { PartForm } from "~/ui/profiles/part-form";
import { Removal } from "~/ui/profiles/removal";
import { HiddenField } from "~/ui/text-field";
import { useWords } from "~/ui/use-words";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

/** The credit of the address, if it is the viewer's; for anybody else there is none. */
async function readCredit(request: Request, id: string) {
  const viewer = await requireCreative(request);
  const { credits, version } = found(await getOwnProfile(viewer));
  return { viewer, version, credit: found(credits.find((own) => own.id === id)) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ credit, version }, t] = await Promise.all([readCredit(request, params.id!), getTranslator(request)]);
  return { title: t("common:name.title", { page: credit.title }), credit, version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, credit } = await readCredit(request, params.id!);
  return submit(request, CreditRevisionForm, async (input) => {
    await reviseCredit(viewer, credit.id, input);
    return redirectWithFlash(paths.talentProfile("credits"), "profiles:credits.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Credit() {
  const { credit, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const [form, fields] = useForm({
    id: "credit",
    lastResult: useActionData<typeof action>(),
    defaultValue: { ...credit, year: String(credit.year) },
  });
  return (
    <>
      <Crumbs items={[{ text: t("profiles:credits.page"), to: paths.talentProfile("credits") }]} />
      <h1>{words.title(credit.title)}</h1>
      {credit.grade !== "self" && <Notice tone="due">{t("profiles:credits.checked")}</Notice>}
      <PartForm form={form} labels={useCreditLabels()} submit={t("profiles:credits.save")} small>
        <HiddenField name="version" value={version} />
        <CreditFields fields={fields} />
      </PartForm>
      <Removal list="credits" id={credit.id} />
    </>
  );
}
