import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { addClip, addPicture, getOwnProfile } from "~/domain/profiles.server";
import { loader as openClip } from "~/routes/media.clips.$id";
import { loader as openPicture } from "~/routes/media.pictures.$file";
import { creative, type Creative } from "../domain/profiles/people";
import { cookieOf } from "../support/app";
import { freshDatabase } from "../support/database";
import { writeFilm } from "../support/films";

freshDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "quji-media-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Loader = typeof openClip;

/** What a browser gets: the response, or the status of the page that stands in for it. */
async function ask(loader: Loader, params: Record<string, string>, headers: Record<string, string> = {}) {
  const request = new Request("http://quji.test/media", { headers });
  try {
    return await loader({ request, params, context: {} });
  } catch (refusal) {
    return refusal as { init: { status: number } };
  }
}
const statusOf = (answer: Awaited<ReturnType<typeof ask>>) => ("init" in answer ? answer.init.status : answer.status);

async function withClip(visibility: "hidden" | "public") {
  const viewer = await creative();
  const file = path.join(folder, `${viewer.profileId}.webm`);
  await writeFilm(file, { as: "webm", seconds: 3 });
  const id = await addClip(viewer, { file, title: "" });
  await db().profile.update({ where: { id: viewer.profileId }, data: { visibility } });
  const { bytes } = (await getOwnProfile(viewer))!.clips[0]!;
  return { viewer, id, bytes };
}
const as = async (viewer: Creative) => ({ Cookie: await cookieOf(viewer.userId) });

describe("a clip", () => {
  test("comes whole, and in the part that a player asks for", async () => {
    const { id, bytes } = await withClip("public");
    const whole = (await ask(openClip, { id })) as Response;
    expect([whole.status, whole.headers.get("Content-Type"), whole.headers.get("Accept-Ranges")]).toEqual([
      200,
      "video/webm",
      "bytes",
    ]);
    const content = Buffer.from(await whole.arrayBuffer());
    expect(content.length).toBe(bytes);
    const part = (await ask(openClip, { id }, { Range: "bytes=10-19" })) as Response;
    expect([part.status, part.headers.get("Content-Range"), part.headers.get("Content-Length")]).toEqual([
      206,
      `bytes 10-19/${bytes}`,
      "10",
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(10, 20));
  });

  test("has no bytes past its end", async () => {
    const { id, bytes } = await withClip("public");
    const answer = (await ask(openClip, { id }, { Range: `bytes=${bytes}-` })) as Response;
    expect([answer.status, answer.headers.get("Content-Range")]).toEqual([416, `bytes */${bytes}`]);
  });

  test("is not sent again to whoever has it, and whole where another one was begun", async () => {
    const { id } = await withClip("public");
    const etag = ((await ask(openClip, { id })) as Response).headers.get("ETag")!;
    expect(statusOf(await ask(openClip, { id }, { "If-None-Match": etag }))).toBe(304);
    expect(statusOf(await ask(openClip, { id }, { Range: "bytes=0-1", "If-Range": etag }))).toBe(206);
    expect(statusOf(await ask(openClip, { id }, { Range: "bytes=0-1", "If-Range": '"another"' }))).toBe(200);
  });

  test("of a hidden profile is its person's alone, and kept by nobody on the way", async () => {
    const { viewer, id } = await withClip("hidden");
    expect(statusOf(await ask(openClip, { id }))).toBe(404);
    expect(statusOf(await ask(openClip, { id }, await as(await creative())))).toBe(404);
    const own = (await ask(openClip, { id }, await as(viewer))) as Response;
    expect([own.status, own.headers.get("Cache-Control")]).toEqual([200, "private, max-age=3600"]);
  });
});

test("a public picture never changes under its address; other widths and names are nothing", async () => {
  const viewer = await creative();
  const file = path.join(folder, "picture.png");
  await sharp({ create: { width: 40, height: 60, channels: 3, background: "#213f38" } }).toFile(file);
  await addPicture(viewer, { file, caption: "" });
  const { key } = (await getOwnProfile(viewer))!.pictures[0]!;
  await db().profile.update({ where: { id: viewer.profileId }, data: { visibility: "public" } });
  const answer = (await ask(openPicture, { file: `${key}-640.webp` })) as Response;
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/webp"]);
  expect(answer.headers.get("Cache-Control")).toContain("immutable");
  for (const name of [`${key}-641.webp`, `${key}.webp`, `${key}-640.png`, "..-640.webp"]) {
    expect(statusOf(await ask(openPicture, { file: name }))).toBe(404);
  }
});
