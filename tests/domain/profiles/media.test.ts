import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { settings } from "~/adapters/env.server";
import { Invalid, NotFound } from "~/domain/errors";
import { anonymous, type Viewer } from "~/domain/identity";
import { most } from "~/domain/profiles";
import {
  addClip,
  addPicture,
  choosePortrait,
  getOwnProfile,
  moveItem,
  openClip,
  openPicture,
  publishProfile,
  removeClip,
  removePicture,
  reviseProfile,
} from "~/domain/profiles.server";
import { db } from "~/adapters/db.server";
import { freshDatabase } from "../../support/database";
import { writeFilm } from "../../support/films";
import { creative } from "./people";

freshDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "quji-media-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);
const stored = (...name: string[]) => path.join(settings().dataFolder, "files", ...name);

const own = async (viewer: Viewer) => (await getOwnProfile(viewer))!;

async function publishPublicly(viewer: Viewer) {
  const { version, ...words } = await own(viewer);
  await reviseProfile(viewer, { ...words, home: "", headline: "导演", version });
  await publishProfile(viewer, { version: version + 1, visibility: "public", consent: true });
}

/** A photograph as a telephone takes it: lying on its side, with the place where it was taken. */
async function photograph(name: string, width = 800, height = 600) {
  const file = at(name);
  await sharp({ create: { width, height, channels: 3, background: "#8a5a00" } })
    .jpeg()
    .withExif({ IFD0: { Make: "Telephone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "28/1 58/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toFile(file);
  return file;
}

const problemOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return Object.values((error as Invalid).fields)[0]!.key;
};

describe("pictures", () => {
  test("are kept upright, as WebP in three widths, without place or camera", async () => {
    const viewer = await creative();
    const file = await photograph("gps.jpg", 2000, 1500);
    expect((await sharp(file).metadata()).exif!.includes("Telephone")).toBe(true);
    await addPicture(viewer, { file, caption: "片场" });
    const [picture] = (await own(viewer)).pictures;
    expect(picture).toMatchObject({ width: 1500, height: 2000, caption: "片场" });
    for (const [width, height] of [
      [320, 427],
      [640, 853],
      [1280, 1707],
    ]) {
      const { format, exif, orientation, ...size } = await sharp(
        stored("pictures", `${picture!.key}-${width}.webp`),
      ).metadata();
      expect({ format, exif, orientation, width: size.width, height: size.height }).toEqual({
        format: "webp",
        width,
        height,
      });
    }
  });

  test("a small one is not enlarged", async () => {
    const viewer = await creative();
    await addPicture(viewer, { file: await photograph("small.jpg", 300, 200), caption: "" });
    const [picture] = (await own(viewer)).pictures;
    expect((await sharp(stored("pictures", `${picture!.key}-1280.webp`)).metadata()).width).toBe(200);
  });

  test("are known by their content, not by their name", async () => {
    const viewer = await creative();
    writeFileSync(at("drawing.jpg"), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    writeFileSync(at("cut.jpg"), readFileSync(await photograph("whole.jpg")).subarray(0, -400));
    const bomb = sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: "#000" },
      limitInputPixels: false,
    });
    await bomb.png({ compressionLevel: 9 }).toFile(at("bomb.png"));
    expect(await problemOf(addPicture(viewer, { file: at("drawing.jpg"), caption: "" }))).toBe(
      "profiles:pictures.problem.type",
    );
    expect(await problemOf(addPicture(viewer, { file: at("cut.jpg"), caption: "" }))).toBe(
      "profiles:pictures.problem.broken",
    );
    expect(await problemOf(addPicture(viewer, { file: at("bomb.png"), caption: "" }))).toBe(
      "profiles:pictures.problem.pixels",
    );
    expect((await own(viewer)).pictures).toEqual([]);
  });

  test("twelve are the most, also when two windows send at once", async () => {
    const viewer = await creative();
    const { profileId } = viewer;
    await db().picture.createMany({
      data: Array.from({ length: most.pictures - 1 }, (_, position) => ({
        profileId: profileId!,
        key: crypto.randomUUID(),
        width: 1,
        height: 1,
        position,
      })),
    });
    const file = await photograph("twelfth.jpg");
    const results = await Promise.allSettled([1, 2].map(() => addPicture(viewer, { file, caption: "" })));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await own(viewer)).pictures).toHaveLength(most.pictures);
  });

  test("the first becomes the portrait, another can, and none is left without a place", async () => {
    const viewer = await creative();
    const file = await photograph("portrait.jpg");
    const [first, second] = [
      await addPicture(viewer, { file, caption: "甲" }),
      await addPicture(viewer, { file, caption: "乙" }),
    ];
    expect((await own(viewer)).portrait?.id).toBe(first);
    await choosePortrait(viewer, second);
    await moveItem(viewer, "pictures", second, "up");
    expect((await own(viewer)).pictures.map(({ caption }) => caption)).toEqual(["乙", "甲"]);
    const { key } = (await own(viewer)).portrait!;
    await removePicture(viewer, second);
    expect((await own(viewer)).portrait).toBeNull();
    expect(existsSync(stored("pictures", `${key}-320.webp`))).toBe(false);
  });

  test("are read by whoever sees the profile", async () => {
    const viewer = await creative();
    const other = await creative();
    await addPicture(viewer, { file: await photograph("seen.jpg"), caption: "" });
    const { key, id } = (await own(viewer)).pictures[0]!;
    expect(await openPicture(anonymous, key, 320)).toBeNull();
    expect(await openPicture(viewer, key, 320)).toMatchObject({ mime: "image/webp", shared: false });
    await expect(removePicture(other, id)).rejects.toThrow(NotFound);
    await publishPublicly(viewer);
    expect(await openPicture(anonymous, key, 320)).toMatchObject({ shared: true });
    expect(await openPicture(anonymous, key, 333)).toBeNull();
    expect(await openPicture(anonymous, "../secret", 320)).toBeNull();
  });
});

describe("clips", () => {
  test.each(["mp4", "webm"] as const)("%s of a minute is taken, a second more is not", async (as) => {
    const viewer = await creative();
    await writeFilm(at(`minute.${as}`), { as, seconds: 60 });
    await writeFilm(at(`long.${as}`), { as, seconds: 61 });
    const id = await addClip(viewer, { file: at(`minute.${as}`), title: "第一集" });
    expect((await own(viewer)).clips).toMatchObject([{ id, mime: `video/${as}`, seconds: 60, title: "第一集" }]);
    expect(await problemOf(addClip(viewer, { file: at(`long.${as}`), title: "" }))).toBe("profiles:clips.problem.long");
  });

  test("leave behind where they were filmed", async () => {
    const viewer = await creative();
    const place = "+28.9700+118.8700/";
    await writeFilm(at("place.mp4"), { as: "mp4", seconds: 2, place });
    expect(readFileSync(at("place.mp4")).includes(place)).toBe(true);
    const id = await addClip(viewer, { file: at("place.mp4"), title: "" });
    const medium = (await openClip(viewer, id))!;
    expect(readFileSync(medium.file.path).includes(place)).toBe(false);
  });

  test("are known by their content", async () => {
    const viewer = await creative();
    writeFileSync(at("words.mp4"), "not a film");
    await writeFilm(at("cut.mp4"), { as: "mp4", seconds: 5 });
    writeFileSync(at("cut.mp4"), readFileSync(at("cut.mp4")).subarray(0, 200));
    expect(await problemOf(addClip(viewer, { file: at("words.mp4"), title: "" }))).toBe("profiles:clips.problem.type");
    expect(await problemOf(addClip(viewer, { file: at("cut.mp4"), title: "" }))).toBe("profiles:clips.problem.broken");
  });

  test("are gone with their file, and hidden with their profile", async () => {
    const viewer = await creative();
    await writeFilm(at("gone.webm"), { as: "webm", seconds: 1 });
    const id = await addClip(viewer, { file: at("gone.webm"), title: "" });
    expect(await openClip(anonymous, id)).toBeNull();
    const file = (await openClip(viewer, id))!.file.path;
    await removeClip(viewer, id);
    expect(existsSync(file)).toBe(false);
  });
});
