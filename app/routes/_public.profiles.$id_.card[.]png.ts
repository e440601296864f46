import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawCard } from "~/adapters/posters.server";
import { anonymous } from "~/domain/identity";
import { getProfile } from "~/domain/profiles.server";
import { found } from "~/http/found.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { pngResponse } from "~/http/media.server";
import { profilePoster } from "~/http/profile-meta.server";

/** The card that chats show beside the link of a profile; drawn from what everybody may see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const profile = found(await getProfile({ ...anonymous, locale }, params.id!));
  return pngResponse(await drawCard(profilePoster(profile, locale, t, t("profiles:poster.cardFoot"))));
}
