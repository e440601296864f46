import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { previewProfile } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { requireCreative } from "~/http/viewer.server";
import { Notice } from "~/ui/notice";
import { ModelCard } from "~/ui/profiles/model-card";

export const handle = { i18n: ["cards"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  return {
    title: t("common:name.title", { page: t("profiles:preview.page") }),
    profile: found(await previewProfile(viewer)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Preview() {
  const { profile } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Notice>
        <p>{t(`profiles:preview.${profile.visibility}`)}</p>
      </Notice>
      <ModelCard profile={profile} />
    </>
  );
}
