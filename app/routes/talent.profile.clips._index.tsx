import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { most } from "~/domain/profiles";
import { ClipForm } from "~/domain/profiles.forms";
import { addClip, getOwnProfile } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { parseUpload } from "~/http/uploads.server";
import { requireCreative } from "~/http/viewer.server";
import { Empty } from "~/ui/empty";
import { fieldProps } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { ClipItems } from "~/ui/profiles/clip-items";
import { PartForm } from "~/ui/profiles/part-form";
import { Section } from "~/ui/section";
import { FileField, TextField } from "~/ui/text-field";

export const handle = { i18n: ["cards"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { clips } = found(await getOwnProfile(viewer));
  return { title: t("common:name.title", { page: t("profiles:clips.page") }), clips };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return parseUpload(request, { clip: most.clipBytes }, ({ form, file }) =>
    submit(form, ClipForm, async ({ title }) => {
      await addClip(viewer, { file: file("clip").path, title });
      return redirectWithFlash(paths.talentProfile("clips"), "profiles:clips.added");
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Clips() {
  const { clips } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ClipForm> & { clip?: string }>({
    id: `clip-${clips.length}`,
    lastResult: useActionData<typeof action>(),
  });
  const left = most.clips - clips.length;
  const labels = { clip: t("profiles:clips.file"), title: t("profiles:clips.title") };
  return (
    <>
      <h1>{t("profiles:clips.page")}</h1>
      <p className="lede quiet">{t("profiles:clips.lede")}</p>
      {clips.length === 0 ? (
        <Empty title={t("profiles:clips.none")}>{t("profiles:clips.noneHint")}</Empty>
      ) : (
        <ClipItems clips={clips} />
      )}
      <Section title={t("profiles:clips.add")} aside={t("profiles:clips.left", { count: left })}>
        {left === 0 ? (
          <Notice>{t("profiles:clips.full")}</Notice>
        ) : (
          <PartForm key={form.id} form={form} labels={labels} submit={t("profiles:clips.addButton")} upload small>
            <FileField
              name="clip"
              id={fields.clip.id}
              errors={fields.clip.errors}
              label={labels.clip}
              hint={t("profiles:clips.fileHint")}
              accept="video/mp4,video/webm"
            />
            <TextField
              {...fieldProps(fields.title)}
              label={labels.title}
              hint={t("profiles:clips.titleHint")}
              required={false}
              maxLength={60}
            />
          </PartForm>
        )}
      </Section>
    </>
  );
}
