import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { most } from "~/domain/profiles";
import { PictureForm } from "~/domain/profiles.forms";
import { addPicture, getOwnProfile } from "~/domain/profiles.server";
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
import { PartForm } from "~/ui/profiles/part-form";
import { PictureItems } from "~/ui/profiles/picture-items";
import { Section } from "~/ui/section";
import { FileField, TextField } from "~/ui/text-field";

export const handle = { i18n: ["cards"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { pictures, portrait } = found(await getOwnProfile(viewer));
  return {
    title: t("common:name.title", { page: t("profiles:pictures.page") }),
    pictures,
    portraitId: portrait?.id ?? null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return parseUpload(request, { picture: most.pictureBytes }, ({ form, file }) =>
    submit(form, PictureForm, async ({ caption }) => {
      await addPicture(viewer, { file: file("picture").path, caption });
      return redirectWithFlash(paths.talentProfile("pictures"), "profiles:pictures.added");
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Pictures() {
  const { pictures, portraitId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof PictureForm> & { picture?: string }>({
    id: `picture-${pictures.length}`,
    lastResult: useActionData<typeof action>(),
  });
  const left = most.pictures - pictures.length;
  const labels = { picture: t("profiles:pictures.file"), caption: t("profiles:pictures.caption") };
  return (
    <>
      <h1>{t("profiles:pictures.page")}</h1>
      <p className="lede quiet">{t("profiles:pictures.lede")}</p>
      {pictures.length === 0 ? (
        <Empty title={t("profiles:pictures.none")}>{t("profiles:pictures.noneHint")}</Empty>
      ) : (
        <PictureItems pictures={pictures} portraitId={portraitId} />
      )}
      <Section title={t("profiles:pictures.add")} aside={t("profiles:pictures.left", { count: left })}>
        {left === 0 ? (
          <Notice>{t("profiles:pictures.full")}</Notice>
        ) : (
          <PartForm key={form.id} form={form} labels={labels} submit={t("profiles:pictures.addButton")} upload small>
            <FileField
              name="picture"
              id={fields.picture.id}
              errors={fields.picture.errors}
              label={labels.picture}
              hint={t("profiles:pictures.fileHint")}
              accept="image/jpeg,image/png,image/webp,image/avif"
            />
            <TextField
              {...fieldProps(fields.caption)}
              label={labels.caption}
              hint={t("profiles:pictures.captionHint")}
              required={false}
              maxLength={60}
            />
          </PartForm>
        )}
      </Section>
    </>
  );
}
