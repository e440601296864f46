import type * as z from "zod";
import type { Prisma } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { Conflict, Invalid } from "../errors";
import type { Locale, Viewer } from "../identity";
import type { BeginForm, ProfileForm } from "../profiles.forms";
import { languageTag } from "../vocabulary";
import { findDivisions, placeName } from "../vocabulary.server";
import { lockOwnAt, noteRevision } from "./owning.server";

export type Beginning = z.output<typeof BeginForm>;
export type ProfileWords = z.output<typeof ProfileForm>;

/**
 * Starts the viewer's profile, hidden. Returns its id. Throws Conflict where they have one, Invalid at `home`
 * where the place is unknown or could be several.
 */
export async function beginProfile(
  viewer: Viewer & { userId: string },
  { name, craft, home }: Beginning,
): Promise<string> {
  const homeDivision = placeOf(viewer.locale, home);
  return transact(async (tx) => {
    const { demo } = await tx.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { demo: true } });
    const [begun] = await tx.profile.createManyAndReturn({
      data: [{ userId: viewer.userId, name, crafts: [craft], homeDivision, demo }],
      select: { id: true },
      skipDuplicates: true,
    });
    if (!begun) throw new Conflict({ key: "profiles:begin.already" });
    await record(tx, viewer, {
      type: "profile.created",
      subject: { type: "profile", id: begun.id, label: name },
      data: { from: demo ? "world" : "person" },
    });
    return begun.id;
  });
}

const texts = ["name", "nameEn", "headline", "headlineEn", "bio", "bioEn"] as const;
const lists = ["crafts", "genres", "skills", "languages"] as const;

/**
 * Replaces the words of the viewer's profile. Throws Conflict when it changed after `version`, Invalid at
 * `home`. Saving what is there already records nothing.
 */
export async function reviseProfile(viewer: Viewer, { version, home, ...words }: ProfileWords): Promise<void> {
  return transact(async (tx) => {
    const own = await lockOwnAt(tx, viewer, version);
    const before = await tx.profile.findUniqueOrThrow({ where: { id: own.id }, select: wordColumns });
    const next = columnsOf(words, placeOf(viewer.locale, home, before.homeDivision));
    const fields = changesOf(before, next);
    if (fields.length === 0) return;
    await tx.profile.update({ where: { id: own.id }, data: next });
    await noteRevision(tx, viewer, { ...own, name: next.name }, fields, true);
  });
}

// Column by column, so that nothing else that an input carries is written.
const columnsOf = (words: Omit<ProfileWords, "version" | "home">, homeDivision: string | null) => ({
  name: words.name,
  nameEn: words.nameEn,
  headline: words.headline,
  headlineEn: words.headlineEn,
  bio: words.bio,
  bioEn: words.bioEn,
  crafts: words.crafts,
  genres: words.genres,
  skills: words.skills,
  languages: words.languages.map((tag) => languageTag(tag)!),
  homeDivision,
  relocate: words.relocate,
  workMode: words.workMode,
});
type NextWords = ReturnType<typeof columnsOf>;

const wordColumns = {
  name: true,
  nameEn: true,
  headline: true,
  headlineEn: true,
  bio: true,
  bioEn: true,
  crafts: true,
  genres: true,
  skills: true,
  languages: true,
  homeDivision: true,
  relocate: true,
  workMode: true,
} satisfies Prisma.ProfileSelect;

function changesOf(before: Prisma.ProfileGetPayload<{ select: typeof wordColumns }>, next: NextWords) {
  const plain = [...texts, "homeDivision", "relocate", "workMode"] as const;
  return [
    ...plain.filter((field) => before[field] !== next[field]),
    ...lists.filter((field) => before[field].join("\n") !== next[field].join("\n")),
  ];
}

/** The code of a place as people write it, null where nothing was written; what stands there already is not asked again. */
function placeOf(locale: Locale, home: string, before: string | null = null): string | null {
  if (home === "") return null;
  if (before && home === placeName(before, locale)) return before;
  const [place, ...others] = findDivisions(home);
  if (!place) throw new Invalid({ home: { key: "profiles:home.unknown" } });
  if (others.length === 0) return place.code;
  const choices = [place, ...others].slice(0, 6);
  const said = choices.map(({ code, zh }) =>
    locale === "en" ? `${placeName(code, locale)} (${zh})` : placeName(code, locale),
  );
  throw new Invalid({
    home: { key: "profiles:home.several", values: { choices: said.join(locale === "en" ? "; " : "、") } },
  });
}
