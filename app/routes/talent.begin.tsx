import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { BeginForm } from "~/domain/profiles.forms";
import { beginProfile } from "~/domain/profiles.server";
import { ownPath } from "~/http/back";
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

/** The page somebody was on their way to when they were sent here for want of a profile. */
const nextOf = (request: Request) => ownPath(new URL(request.url).searchParams.get("back")) ?? paths.talent();

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  if (viewer.profileId) throw redirect(nextOf(request));
  return { title: t("common:name.title", { page: t("profiles:begin.title") }), name: viewer.name };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, BeginForm, async (input) => {
    await beginProfile(viewer, input);
    return redirectWithFlash(nextOf(request), "profiles:begin.done");
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
