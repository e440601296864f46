import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { missingForPublication, visibilities } from "~/domain/profiles";
import { PublicationForm } from "~/domain/profiles.forms";
import { getOwnProfile, publishProfile } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { ChoiceField } from "~/ui/choice-field";
import { fieldProps } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { ConsentField } from "~/ui/profiles/consent-field";
import { PartForm } from "~/ui/profiles/part-form";
import { useFreshId } from "~/ui/profiles/use-fresh-id";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["cards"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const profile = found(await getOwnProfile(viewer));
  const { id, visibility, version } = profile;
  return {
    title: t("common:name.title", { page: t("profiles:publication.page") }),
    id,
    visibility,
    version,
    missing: missingForPublication(profile),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, PublicationForm, async (input) => {
    await publishProfile(viewer, input);
    return redirectWithFlash(paths.talentProfile("publication"), `profiles:publication.done.${input.visibility}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Publication() {
  const { id, visibility, version, missing } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm({
    id: useFreshId("publication", version, reply !== undefined),
    lastResult: reply,
    defaultValue: { visibility, consent: "" },
  });
  const labels = { visibility: t("profiles:publication.audience"), consent: t("profiles:publication.consent.title") };
  return (
    <>
      <h1>{t("profiles:publication.page")}</h1>
      <p className="lede">
        {t(`cards:publication.now.${visibility}`)}{" "}
        {visibility !== "hidden" && <Link to={paths.profile(id)}>{t("profiles:publication.look")}</Link>}
      </p>
      {missing.length > 0 && (
        <Notice tone="due">
          <p>
            {t(`profiles:publication.missing.${missing[0]!}`)}{" "}
            <Link to={paths.talentProfile()}>{t("profiles:publication.goWrite")}</Link>
          </p>
        </Notice>
      )}
      <PartForm key={form.id} form={form} labels={labels} submit={t("profiles:publication.save")}>
        <HiddenField name="version" value={version} />
        <div className="fields mt-s6">
          <ChoiceField
            {...fieldProps(fields.visibility)}
            label={labels.visibility}
            stacked
            options={visibilities.map((value) => ({
              value,
              label: t(`profiles:visibility.${value}`),
              hint: t(`profiles:publication.hint.${value}`),
            }))}
          />
          <ConsentField {...fieldProps(fields.consent)} label={t("profiles:publication.consent.label")} />
        </div>
      </PartForm>
    </>
  );
}
