import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ClipForm } from "~/domain/profiles.forms";
import { getOwnProfile, titleClip } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { PartForm } from "~/ui/profiles/part-form";
import { Player } from "~/ui/profiles/player";
import { Removal } from "~/ui/profiles/removal";
import { TextField } from "~/ui/text-field";

export const handle = { i18n: ["cards"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { clips } = found(await getOwnProfile(viewer));
  const clip = found(clips.find(({ id }) => id === params.id));
  return { title: t("common:name.title", { page: t("profiles:clips.one") }), clip };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, ClipForm, async ({ title }) => {
    await titleClip(viewer, params.id!, title);
    return redirectWithFlash(paths.talentProfile("clips"), "profiles:clips.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Clip() {
  const { clip } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm({
    id: "clip",
    lastResult: useActionData<typeof action>(),
    defaultValue: { title: clip.title },
  });
  const title = t("profiles:clips.title");
  return (
    <>
      <Crumbs items={[{ text: t("profiles:clips.page"), to: paths.talentProfile("clips") }]} />
      <h1>{clip.title || t("profiles:clips.one")}</h1>
      <div className="one-picture">
        <Player clip={clip} number={1} />
        <div>
          <PartForm form={form} labels={{ title }} submit={t("profiles:clips.save")} small>
            <TextField
              {...fieldProps(fields.title)}
              label={title}
              hint={t("profiles:clips.titleHint")}
              required={false}
              maxLength={60}
            />
          </PartForm>
          <Removal list="clips" id={clip.id} />
        </div>
      </div>
    </>
  );
}
