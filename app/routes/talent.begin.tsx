import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { BeginForm } from "~/domain/profiles.forms";
import { beginProfile } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { fieldProps } from "~/ui/field";
import { CraftField } from "~/ui/profiles/craft-field";
import { HomeField } from "~/ui/profiles/home-field";
import { PartForm } from "~/ui/profiles/part-form";
import { TextField } from "~/ui/text-field";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  if (viewer.profileId) throw redirect(paths.talent());
  return { title: t("common:name.title", { page: t("profiles:begin.title") }), name: viewer.name };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, BeginForm, async (input) => {
    await beginProfile(viewer, input);
    return redirectWithFlash(paths.talent(), "profiles:begin.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Begin() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof BeginForm>>({
    id: "begin",
    lastResult: useActionData<typeof action>(),
    defaultValue: { name },
  });
  const labels = { name: t("profiles:field.name"), craft: t("profiles:field.craft"), home: t("profiles:field.home") };
  return (
    <div className="narrow">
      <h1>{t("profiles:begin.title")}</h1>
      <p className="lede">{t("profiles:begin.lede")}</p>
      <PartForm form={form} labels={labels} submit={t("profiles:begin.button")} small>
        <TextField {...fieldProps(fields.name)} label={labels.name} hint={t("profiles:hint.name")} maxLength={40} />
        <CraftField {...fieldProps(fields.craft)} label={labels.craft} />
        <HomeField {...fieldProps(fields.home)} required={false} />
      </PartForm>
    </div>
  );
}
