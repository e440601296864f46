import { removeFile } from "~/adapters/files.server";
import { db } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { system } from "../identity";
import { clipFile } from "./clips.server";
import { removePictureFiles } from "./pictures.server";

/** What stands where a person's name was; engagements keep pointing at it as long as law keeps them. */
const ERASED = { name: "已注销", nameEn: "Closed account" };

/**
 * Erases what a closed account's profile said (个保法 art. 47): words, credits, links, rates, pictures, clips, days,
 * contact. The bare row stays for the applications and engagements that 44号令 art. 26 keeps for three years,
 * and its external id, so that no later import brings the person back. Doing it again changes nothing.
 */
export async function eraseProfileOf(userId: string): Promise<void> {
  const profile = await db().profile.findUnique({
    where: { userId, user: { deletedAt: { not: null } } },
    select: { id: true, name: true, pictures: { select: { key: true } }, clips: { select: { key: true } } },
  });
  if (!profile || profile.name === ERASED.name) return;
  // Files first: when this is cut short, the rows still say which are left.
  await removePictureFiles(profile.pictures.map(({ key }) => key));
  for (const { key } of profile.clips) await removeFile(clipFile(key));
  await transact(async (tx) => {
    const of = { where: { profileId: profile.id } };
    await tx.rate.deleteMany(of);
    await tx.credit.deleteMany(of);
    await tx.workLink.deleteMany(of);
    await tx.picture.deleteMany(of);
    await tx.clip.deleteMany(of);
    await tx.availabilityDay.deleteMany(of);
    await tx.consent.updateMany({
      where: { userId, kind: "publish-profile", withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    await tx.profile.update({
      where: { id: profile.id },
      data: {
        ...ERASED,
        headline: "",
        headlineEn: "",
        bio: "",
        bioEn: "",
        crafts: [],
        genres: [],
        skills: [],
        languages: [],
        homeDivision: null,
        relocate: false,
        availableFrom: null,
        availabilityUpdatedAt: null,
        contact: null,
        visibility: "hidden",
      },
    });
    await record(tx, system, {
      type: "profile.removed",
      subject: { type: "profile", id: profile.id, label: ERASED.name },
      data: {},
    });
  });
}
