import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { settings } from "~/adapters/env.server";
import { getProfile } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { paths } from "~/http/paths";
import { profileMeta } from "~/http/profile-meta.server";
import { getViewer } from "~/http/viewer.server";
import { CardActions } from "~/ui/profiles/card-actions";
import { ModelCard } from "~/ui/profiles/model-card";
import { useProfileText } from "~/ui/profiles/use-profile-text";
import { Share } from "~/ui/share";

export const handle = { i18n: ["cards"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await getViewer(request);
  const profile = found(await getProfile(viewer, params.id!));
  const t = await getTranslator(request);
  return {
    profile,
    address: settings().appUrl + paths.profile(profile.id),
    page: profileMeta(profile, viewer.locale, t),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

export default function ProfilePage() {
  const { profile, address } = useLoaderData<typeof loader>();
  const { i18n } = useTranslation();
  const profileText = useProfileText();
  return (
    <>
      <ModelCard profile={profile} actions={<CardActions profile={profile} />} />
      {profile.visibility === "public" && (
        <Share text={profileText(profile, address)} poster={paths.profilePoster(profile.id, i18n.language)} />
      )}
    </>
  );
}
