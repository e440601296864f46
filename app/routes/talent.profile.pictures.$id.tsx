import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PictureForm } from "~/domain/profiles.forms";
import { captionPicture, getOwnProfile } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Actions, Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { PartForm } from "~/ui/profiles/part-form";
import { Removal } from "~/ui/profiles/removal";
import { TextField } from "~/ui/text-field";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { pictures, portrait } = found(await getOwnProfile(viewer));
  const picture = found(pictures.find(({ id }) => id === params.id));
  return {
    title: t("common:name.title", { page: t("profiles:pictures.one") }),
    picture,
    isPortrait: picture.id === portrait?.id,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, PictureForm, async ({ caption }) => {
    await captionPicture(viewer, params.id!, caption);
    return redirectWithFlash(paths.talentProfile("pictures"), "profiles:pictures.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Picture() {
  const { picture, isPortrait } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm({
    id: "picture",
    lastResult: useActionData<typeof action>(),
    defaultValue: { caption: picture.caption },
  });
  const caption = t("profiles:pictures.caption");
  return (
    <>
      <Crumbs items={[{ text: t("profiles:pictures.page"), to: paths.talentProfile("pictures") }]} />
      <h1>{picture.caption || t("profiles:pictures.one")}</h1>
      <div className="one-picture">
        <img
          src={paths.picture(picture.key, 640)}
          width={picture.width}
          height={picture.height}
          alt={picture.caption || t("profiles:pictures.noCaption")}
        />
        <div>
          <PartForm form={form} labels={{ caption }} submit={t("profiles:pictures.save")} small>
            <TextField
              {...fieldProps(fields.caption)}
              label={caption}
              hint={t("profiles:pictures.captionHint")}
              required={false}
              maxLength={60}
            />
          </PartForm>
          {isPortrait ? (
            <p className="small quiet mt-s6">{t("profiles:pictures.isPortrait")}</p>
          ) : (
            <Form method="post" action={paths.talentItem("pictures", picture.id, "portrait")} className="mt-s6">
              <Actions>
                <Button>{t("profiles:pictures.choosePortrait")}</Button>
              </Actions>
            </Form>
          )}
          <Removal list="pictures" id={picture.id} />
        </div>
      </div>
    </>
  );
}
