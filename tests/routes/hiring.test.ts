import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { addDays } from "~/domain/days";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";

const cast = oneCast();
let app: App;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
}, 60_000);
afterAll(() => app.stop());

const gaffer = () => ({ userId: cast.userIds.gaffer });
const owner = () => ({ userId: cast.userIds.owner });
const placeOf = (answer: Response) => new URL(answer.headers.get("Location") ?? "/nowhere", app.url).pathname;
const idIn = (path: string) => path.split("/").at(-1)!;
const versionOf = async (id: string) =>
  String((await db().application.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

/** The gaffer's application for the lighting technician's place, sent through its form; the same each time. */
async function applied(): Promise<string> {
  const form = `/openings/${cast.openingIds.lamps}/application`;
  return idIn(placeOf(await app.send(form, { note: "四盏灯，一条街", consent: "on" }, gaffer())));
}

test("an application without consent comes back with its words, and nothing is sent", async () => {
  const form = `/openings/${cast.openingIds.executive}/application`;
  const answer = await app.send(form, { note: "写到一半的话" }, gaffer());
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("写到一半的话</textarea>");
  expect(await db().application.count({ where: { openingId: cast.openingIds.executive } })).toBe(0);
});

test("whoever applied is led from the form to their application", async () => {
  const id = await applied();
  const again = await app.ask(`/openings/${cast.openingIds.lamps}/application`, gaffer());
  expect([again.status, placeOf(again)]).toEqual([302, `/talent/applications/${id}`]);
});

test("a colleague's answer meets a stale page with 409, its words and the new version", async () => {
  const id = await applied();
  const page = `/studio/${cast.studioIds.xinan}/applications/${id}`;
  const version = await versionOf(id);
  expect((await app.send(`${page}/shortlisting`, { version }, owner())).status).toBe(302);
  const late = await app.send(
    `${page}/refusal`,
    { version, reason: "pay", words: "我也写了几句" },
    { userId: cast.userIds.recruiter },
  );
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain("这份报名已经列入入围");
  expect(html).toContain("我也写了几句</textarea>");
  expect(html).toContain(`name="version" value="${await versionOf(id)}"`);
});

test("an offer accepted twice leads to one engagement", async () => {
  const id = await applied();
  const terms = {
    version: await versionOf(id),
    startDate: addDays(cast.today, 14),
    endDate: addDays(cast.today, 25),
    pay: "480",
    payUnit: "day",
    payMethod: "bank",
    payCycle: "weekly",
    contractType: "service",
    division: "330803",
    place: "4号棚",
    hours: "每日10小时",
    lodging: "双人间",
    breachTerms: "取消付30%",
    words: "",
    expiresOn: addDays(cast.today, 2),
  };
  expect((await app.send(`/studio/${cast.studioIds.xinan}/applications/${id}/offer`, terms, owner())).status).toBe(302);
  const { id: offer } = await db().offer.findFirstOrThrow({ where: { applicationId: id, status: "sent" } });
  const both = await Promise.all([
    app.send(`/talent/offers/${offer}/acceptance`, {}, gaffer()),
    app.send(`/talent/offers/${offer}/acceptance`, {}, gaffer()),
  ]);
  const { id: engagement } = await db().engagement.findFirstOrThrow({ where: { offerId: offer } });
  expect(both.map((answer) => [answer.status, placeOf(answer)])).toEqual([
    [302, `/talent/engagements/${engagement}`],
    [302, `/talent/engagements/${engagement}`],
  ]);
});

test("the spreadsheet of placements is a download that begins with a byte-order mark", async () => {
  const answer = await app.ask("/office/placements.csv?state=counted", { userId: cast.userIds.caseOfficer });
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="placements-\d{4}-\d{2}-\d{2}\.csv"$/,
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString("utf8")).toContain("录用号,姓名,工种");
});

test("an address that names nothing is not found, whatever stands in it", async () => {
  const addresses = ["/talent/applications/x", "/talent/offers/x", "/talent/engagements/x", "/openings/x/application"];
  for (const address of addresses) expect((await app.ask(address, gaffer())).status, address).toBe(404);
  for (const part of [
    "applications/x",
    "applications/x/offer",
    "engagements/x",
    "offers/x/withdrawal",
    "openings/x/applications",
  ]) {
    expect((await app.ask(`/studio/${cast.studioIds.xinan}/${part}`, owner())).status, part).toBe(404);
  }
  expect((await app.ask("/office/placements/x", { userId: cast.userIds.approver })).status).toBe(404);
  expect(
    (await app.ask("/office/placements?studio=x&from=soon&page=-1", { userId: cast.userIds.approver })).status,
  ).toBe(200);
});
