import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { openSearch, reviseSearch, tellDue } from "~/domain/alerts.server";
import { addDays, mondayOf } from "~/domain/days";
import { listNotices, openNotice, setMutedKinds } from "~/domain/notifications.server";
import { closeOpening } from "~/domain/openings.server";
import { postOpening } from "../../../prisma/cast";
import { people } from "../../../prisma/world";
import { freshCast } from "../../support/cast";
import { runJobs } from "../../support/jobs";
import { among } from "./stage";

const cast = freshCast();
const { save, show } = among(cast);

afterEach(() => setClock());

let moment = new Date();

/** Stops the clock at an hour of Asia/Shanghai, so many days from today. */
function at(days: number, time: string) {
  moment = new Date(`${addDays(cast.today, days)}T${time}:00+08:00`);
  setClock(() => moment);
}

/** Publishes openings and lets their matches be found. */
async function post(count = 1) {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await postOpening(cast, "lamps", { ago: 0 }));
  setClock(() => moment);
  await runJobs();
  return ids;
}

/** Tells of what is due, and lets letters be written. */
async function tell() {
  const told = await tellDue();
  await runJobs();
  return told;
}

const mails = () => db().message.findMany({ where: { unsubscribe: { contains: "/unsubscription/searches/" } } });
const notices = () => db().notification.findMany({ where: { kind: "searches" } });

describe("an instant search", () => {
  it("gathers what comes together into one notice and one mail", async () => {
    at(0, "09:00");
    const search = await save("gaffer", "opening", "role=lighting-technician", "instant");
    at(0, "10:00");
    const ids = await post(3);
    at(0, "10:02");
    expect(await tell()).toBe(0);
    at(0, "10:03");
    expect(await tell()).toBe(1);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      target: people.gaffer.email,
      subject: "你收着的“role=lighting-technician”有3条新的",
    });
    for (const id of ids) for (const text of [mail!.body, mail!.html]) expect(text).toContain(`/openings/${id}`);
    expect(mail!.body).toContain("灯光助理，《水亭门外》，信安影业");
    const gaffer = await cast.as("gaffer");
    const [notice] = (await listNotices(gaffer)).notices;
    expect(notice).toMatchObject({ sentence: "saved-search.told", values: { count: "3" } });
    expect(await openNotice(gaffer, notice!.id)).toEqual({ at: "saved-search", id: search });
    expect((await openSearch(gaffer, search))!.finds.fresh.sort()).toEqual(ids.sort());
    expect((await openSearch(gaffer, search))!.finds).toMatchObject({ fresh: [], hits: { length: 3 } });
    expect(await tell()).toBe(0);
  });
});

describe("by the clock", () => {
  it("daily searches are told of at eight, weekly ones on Monday at eight", async () => {
    await save("gaffer", "opening", "role=lighting-technician", "daily");
    await save("director", "opening", "role=lighting-technician", "weekly");
    const monday =
      7 + (new Date(`${mondayOf(cast.today)}T00:00Z`).getTime() - Date.parse(`${cast.today}T00:00Z`)) / 864e5;
    at(monday - 7 + 1, "08:30");
    await post();
    const toldTo = async () => (await notices()).map(({ userId }) => userId);
    at(monday - 7 + 1, "23:00");
    expect(await tell()).toBe(0);
    at(monday - 7 + 2, "08:00");
    expect(await tell()).toBe(1);
    expect(await toldTo()).toEqual([cast.userIds.gaffer]);
    at(monday, "07:59");
    expect(await tell()).toBe(0);
    at(monday, "08:00");
    expect(await tell()).toBe(1);
    expect((await toldTo()).sort()).toEqual([cast.userIds.gaffer, cast.userIds.director].sort());
  });
});

describe("a person", () => {
  it("is told of a document once, whichever of their searches it answers", async () => {
    await save("gaffer", "opening", "role=lighting-technician", "instant");
    await save("gaffer", "opening", "q=夜戏", "instant");
    await save("gaffer", "opening", "payUnit=day", "weekly");
    at(0, "10:00");
    const [id] = await post();
    at(0, "10:05");
    expect(await tell()).toBe(1);
    at(8, "10:05");
    expect(await tell()).toBe(0);
    expect(await db().toldDocument.findMany({ select: { documentId: true } })).toEqual([{ documentId: id }]);
    expect(await mails()).toHaveLength(1);
    expect(await db().savedSearchHit.count({ where: { waiting: true } })).toBe(0);
  });

  it("is told once even if two workers tell at the same moment", async () => {
    await save("gaffer", "opening", "role=lighting-technician", "instant");
    at(0, "10:00");
    await post(2);
    at(0, "10:05");
    await Promise.all([tellDue(), tellDue(), tellDue()]);
    await runJobs();
    expect(await db().event.count({ where: { type: "saved-search.told" } })).toBe(1);
    expect([await notices(), await mails()].map((list) => list.length)).toEqual([1, 1]);
  });

  it("reads in their own language", async () => {
    await db().user.update({ where: { id: cast.userIds.recruiter }, data: { locale: "en" } });
    await show("gaffer", "hidden");
    await runJobs();
    await save("recruiter", "profile", "role=gaffer", "instant");
    at(0, "10:00");
    await show("gaffer", "studios");
    await runJobs();
    at(0, "10:05");
    await tell();
    const [mail] = await mails();
    expect(mail).toMatchObject({ subject: "New in your search “role=gaffer”: 1", target: people.recruiter.email });
    expect(mail!.body).toContain("Fan Shi, Gaffer");
    expect(mail!.html).toContain('lang="en"');
  });

  it("who turned mails of searches off has the notice only", async () => {
    await setMutedKinds(await cast.as("gaffer"), ["searches"]);
    await save("gaffer", "opening", "role=lighting-technician", "instant");
    at(0, "10:00");
    await post();
    at(0, "10:05");
    await tell();
    expect([(await notices()).length, (await mails()).length]).toEqual([1, 0]);
  });

  it("whose account is closed is told nothing", async () => {
    await save("gaffer", "opening", "role=lighting-technician", "instant");
    at(0, "10:00");
    await post();
    await db().user.update({ where: { id: cast.userIds.gaffer }, data: { deletedAt: new Date() } });
    at(0, "10:05");
    expect(await tell()).toBe(0);
    expect(await notices()).toEqual([]);
  });
});

describe("what was found", () => {
  it("is not told any more once it is closed or hidden, before the telling or before the letter", async () => {
    await save("gaffer", "opening", "role=lighting-technician", "instant");
    await save("recruiter", "profile", "role=gaffer", "instant");
    await show("gaffer", "hidden");
    await runJobs();
    at(0, "10:00");
    const [id] = await post();
    await show("gaffer", "studios");
    await runJobs();
    const { version } = await db().opening.findUniqueOrThrow({ where: { id } });
    await closeOpening(await cast.as("owner"), id!, version);
    await runJobs();
    at(0, "10:05");
    expect(await tellDue()).toBe(1);
    await show("gaffer", "hidden");
    await runJobs();
    expect([await notices(), await mails()]).toEqual([[], []]);
    expect(await tell()).toBe(0);
  });

  it("while nobody was to be told stays untold when somebody is again", async () => {
    at(0, "09:00");
    const search = await save("gaffer", "opening", "role=lighting-technician", "never");
    at(0, "10:00");
    await post();
    const gaffer = await cast.as("gaffer");
    await reviseSearch(gaffer, search, { name: "灯光", rhythm: "instant" });
    at(0, "10:05");
    expect(await tell()).toBe(0);
    expect((await openSearch(gaffer, search))!.finds.fresh).toHaveLength(1);
    const [id] = await post();
    at(0, "10:10");
    expect(await tell()).toBe(1);
    expect(await db().toldDocument.findMany({ select: { documentId: true } })).toEqual([{ documentId: id }]);
  });
});
