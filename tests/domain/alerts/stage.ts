import { db } from "~/adapters/db.server";
import { saveSearch } from "~/domain/alerts.server";
import type { Rhythm } from "~/domain/alerts";
import { RatesForm } from "~/domain/profiles.forms";
import { getOwnProfile, publishProfile, setRates } from "~/domain/profiles.server";
import type { Cast } from "../../../prisma/cast";
import type { Role } from "../../../prisma/world";

type Kind = "opening" | "profile";

/** What the cast do in tests of alerts. */
export const among = (cast: Cast) => {
  const versionOf = async (who: Role) => (await getOwnProfile(await cast.as(who)))!.version;
  return {
    save: async (who: Role, kind: Kind, query: string, rhythm: Rhythm = "daily") =>
      saveSearch(await cast.as(who), { kind, query, name: query || "全部", rhythm }),
    show: async (who: Role, visibility: "public" | "studios" | "hidden") =>
      publishProfile(await cast.as(who), { visibility, consent: true, version: await versionOf(who) }),
    price: async (who: Role, min: string, max: string, audience: string) =>
      setRates(
        await cast.as(who),
        RatesForm.parse({ day: { min, max, audience }, version: String(await versionOf(who)) }),
      ),
  };
};

/** Documents found for a search, in no order. */
export const foundFor = async (searchId: string) =>
  (await db().savedSearchHit.findMany({ where: { searchId } })).map(({ documentId }) => documentId).sort();
