import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";

const cast = oneCast();
let app: App;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
}, 60_000);
afterAll(() => app.stop());

const as = (person: keyof typeof cast.userIds) => ({ userId: cast.userIds[person] });
const waiting = () => cast.studioIds.xianxia;
const placeOf = (answer: Response) => new URL(answer.headers.get("Location") ?? "/nowhere", app.url).pathname;
const versionOf = async (id: string) =>
  String((await db().studio.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

test("a studio begins as its owner's alone, once its credit code checks", async () => {
  const fields = { name: "乌溪江影像", creditCode: "91350100M000100Y4Z", division: "330803", size: "under-10" };
  const refused = await app.send("/studio/begin", fields, as("editor"));
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('value="乌溪江影像"');
  const begun = await app.send("/studio/begin", { ...fields, creditCode: "91350100m000100y43" }, as("editor"));
  expect([begun.status, placeOf(begun)]).toEqual([
    302,
    expect.stringMatching(/^\/studio\/[0-9a-f-]{36}\/verification$/),
  ]);
  const [, , id] = placeOf(begun).split("/");
  const statuses = [as("editor"), as("caseOfficer"), as("owner"), {}].map(
    async (person) => (await app.ask(`/studios/${id}`, person)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404]);
});

test("a paper is taken for what it holds, not for its name, and only the office opens it", async () => {
  const page = `/studio/${waiting()}/documents`;
  const paper = (content: string) => {
    const form = new FormData();
    form.set("kind", "licence");
    form.set("file", new File([content], "执照.pdf", { type: "application/pdf" }));
    return form;
  };
  const refused = await app.send(page, paper("<html><script>alert(1)</script></html>"), as("waitingOwner"));
  expect(refused.status).toBe(400);
  expect((await app.send(page, paper("%PDF-1.7\n"), as("waitingOwner"))).status).toBe(302);

  const { id } = await db().studioDocument.findFirstOrThrow({ where: { fileName: "执照.pdf" }, select: { id: true } });
  const address = `/office/studios/${waiting()}/documents/${id}`;
  const opened = await app.ask(address, as("caseOfficer"));
  expect(opened.status).toBe(200);
  expect(opened.headers.get("Content-Disposition")).toBe("attachment; filename*=UTF-8''%E6%89%A7%E7%85%A7.pdf");
  expect(opened.headers.get("Cache-Control")).toBe("private, no-store");
  expect(await opened.text()).toBe("%PDF-1.7\n");
  expect((await app.ask(address, as("waitingOwner"))).status).toBe(404);
  const looks = await db().event.count({ where: { type: "studio.documents-viewed", subjectId: waiting() } });
  expect(looks).toBe(1);
});

test("a decision on what has changed is refused with what changed, and its words are kept", async () => {
  const file = `/office/studios/${waiting()}`;
  const version = await versionOf(waiting());
  const back = { reason: "unreadable", words: "第二页模糊", version };
  expect((await app.send(`${file}/refusal`, back, as("approver"))).status).toBe(302);
  const late = { evidenceNote: "原件看过", verifiedUntil: "2027-01-01", version };
  const answer = await app.send(`${file}/approval`, late, as("caseOfficer"));
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain("汤守成已经退回了这家机构的材料");
  expect(html).toContain("原件看过</textarea>");
  expect(html).toContain(`name="version" value="${await versionOf(waiting())}"`);
});

test("the last owner stays, and is told why", async () => {
  const answer = await app.send(`/studio/${waiting()}/departure`, {}, as("waitingOwner"));
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("机构至少要有一位负责人");
});

test("the list finds a verified studio by a part of its name, and no other", async () => {
  const found = async (q: string) => (await app.ask(`/studios?q=${encodeURIComponent(q)}`)).text();
  expect(await found("信安")).toContain(`/studios/${cast.studioIds.xinan}`);
  expect(await found("仙霞关")).not.toContain(waiting());
  expect(await found("%")).not.toContain(`/studios/${cast.studioIds.xinan}`);
});
