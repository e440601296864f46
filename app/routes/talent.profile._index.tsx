import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProfileForm } from "~/domain/profiles.forms";
import { getOwnProfile, reviseProfile, suggestSkills } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { ChangedSince } from "~/ui/profiles/changed-since";
import { PartForm } from "~/ui/profiles/part-form";
import { ProfileFields, useProfileLabels } from "~/ui/profiles/profile-fields";
import { useFreshId } from "~/ui/profiles/use-fresh-id";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const profile = found(await getOwnProfile(viewer));
  const suggestions = await suggestSkills(profile.crafts[0] ?? "");
  return {
    title: t("common:name.title", { page: t("profiles:words.title") }),
    profile,
    suggestions: suggestions.filter((skill) => !profile.skills.includes(skill)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, ProfileForm, async (input) => {
    await reviseProfile(viewer, input);
    return redirectWithFlash(paths.talentProfile(), "profiles:words.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Words() {
  const { profile, suggestions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const labels = useProfileLabels();
  const [craft, ...crafts] = profile.crafts;
  const stored = {
    name: profile.name,
    headline: profile.headline,
    bio: profile.bio,
    skills: profile.skills.join("、"),
    home: profile.homeName,
    nameEn: profile.nameEn,
    headlineEn: profile.headlineEn,
    bioEn: profile.bioEn,
  };
  const [form, fields] = useForm({
    id: useFreshId("words", profile.version, reply !== undefined),
    lastResult: reply,
    defaultValue: {
      ...stored,
      craft,
      crafts,
      moreSkills: [] as string[],
      genres: profile.genres,
      languages: profile.languages,
      relocate: profile.relocate ? "on" : "",
      workMode: profile.workMode,
    },
  });
  return (
    <>
      <h1>{t("profiles:words.title")}</h1>
      <p className="lede quiet">{t("profiles:words.lede")}</p>
      <PartForm
        key={form.id}
        form={form}
        labels={labels}
        submit={t("profiles:words.save")}
        refused={reply?.error?.[""] && <ChangedSince sent={reply.initialValue ?? {}} stored={stored} labels={labels} />}
      >
        <HiddenField name="version" value={profile.version} />
        <ProfileFields fields={fields} suggestions={suggestions} />
      </PartForm>
    </>
  );
}
