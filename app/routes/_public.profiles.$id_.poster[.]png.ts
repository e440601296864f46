import type { LoaderFunctionArgs } from "@remix-run/node";
import { settings } from "~/adapters/env.server";
import { drawPoster } from "~/adapters/posters.server";
import { anonymous } from "~/domain/identity";
import { getProfile } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { pngResponse } from "~/http/media.server";
import { profilePoster } from "~/http/profile-meta.server";

/** The poster of a profile with its address as a QR code; drawn from what everybody may see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const profile = found(await getProfile({ ...anonymous, locale }, params.id!));
  const address = settings().appUrl + paths.profile(profile.id);
  return pngResponse(await drawPoster(profilePoster(profile, locale, t, t("profiles:poster.foot")), address));
}
