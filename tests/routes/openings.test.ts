import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { addDays } from "~/domain/days";
import { closeOpening, draftOpening, getOwnOpening } from "~/domain/openings.server";
import { openings, productions } from "../../prisma/world";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";
import { wellFormed } from "../support/xml";

const cast = oneCast();
let app: App;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
}, 60_000);
afterAll(() => app.stop());

const owner = () => ({ userId: cast.userIds.owner });
const room = (id: string) => `/studio/${cast.studioIds.xinan}/openings/${id}`;
const stored = async (id: string) => (await getOwnOpening(await cast.as("owner"), cast.studioIds.xinan, id))!;
const aDraft = async () =>
  draftOpening(await cast.as("owner"), { productionId: cast.productionIds.gate, role: "boom-operator", headcount: 1 });

/** The whole form as a browser sends it. */
async function sheet(id: string, changes: Record<string, string> = {}) {
  const { studio: _studio, shoot: _shoot, title: _title, titleEn: _titleEn, ...terms } = productions.gate;
  const { hours, lodging, payMethod, payCycle, contractType, breachTerms, replyCount, replyUnit } = terms;
  return {
    role: "boom-operator",
    title: "收音员",
    headcount: "1",
    description: "跟同期录音，举杆。",
    workMode: "on-site",
    division: "330803",
    place: "4号棚",
    startDate: addDays(cast.today, 14),
    endDate: addDays(cast.today, 25),
    payMin: "400",
    payUnit: "day",
    hours,
    lodging,
    payMethod,
    payCycle,
    contractType,
    breachTerms,
    replyCount,
    replyUnit,
    applyBy: addDays(cast.today, 9),
    version: String((await stored(id)).version),
    ...changes,
  };
}

describe("a call sheet", () => {
  test("is read by anybody, with what machines read", async () => {
    const answer = await app.ask(`/openings/${cast.openingIds.executive}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain(openings.executive.description);
    const [, json] = /<script type="application\/ld\+json">(.+?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json!)).toMatchObject({ "@type": "JobPosting", title: "执行导演", directApply: true });
    expect(html).toContain(`/openings/${cast.openingIds.executive}/card.png`);
  });

  test("does not exist while it is a draft, save for its studio", async () => {
    const id = await aDraft();
    expect((await app.ask(`/openings/${id}`)).status).toBe(404);
    expect((await app.ask(`/openings/${id}`, { userId: cast.userIds.otherOwner })).status).toBe(404);
    expect((await app.ask(`/openings/${id}/card.png`, owner())).status).toBe(404);
    const preview = await app.ask(`/openings/${id}`, owner());
    expect(preview.status).toBe(200);
    expect(await preview.text()).toMatch(/noindex[\s\S]*这是草稿/);
  });

  test("stays when it has ended, says so, and takes nobody", async () => {
    const answer = await app.ask(`/openings/${cast.openingIds.light}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("这条招募已经结束");
    expect(html).not.toContain(`/openings/${cast.openingIds.light}/application"`);
  });

  test.each(["nonsense", "00000000-0000-7000-8000-000000000000"])("is none at /openings/%s", async (id) => {
    expect((await app.ask(`/openings/${id}`)).status).toBe(404);
    expect((await app.ask(`/openings/${id}/poster.png`)).status).toBe(404);
  });
});

describe("publishing through the form", () => {
  test("names what is missing, keeps what was typed, and the draft with it", async () => {
    const id = await aDraft();
    const answer = await app.send(
      `${room(id)}/publication`,
      await sheet(id, { description: "", applyBy: "", place: "水边" }),
      owner(),
    );
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain("还没发出去，有2处要改");
    expect(html).toContain('href="#opening-description"');
    expect(html).toContain('value="水边"');
    expect(await stored(id)).toMatchObject({ status: "draft", place: "水边" });
  });

  test("leads to the public page", async () => {
    const id = await aDraft();
    const answer = await app.send(`${room(id)}/publication`, await sheet(id), owner());
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/openings/${id}`]);
    expect((await app.ask(`/openings/${id}`)).status).toBe(200);
  });

  test("is refused in words where a posting may not say so", async () => {
    const id = await aDraft();
    const answer = await app.send(`${room(id)}/publication`, await sheet(id, { hours: "入组前缴纳押金" }), owner());
    expect([answer.status, (await answer.text()).includes("“缴纳押金”是向人收钱")]).toEqual([400, true]);
  });

  test("waits with a studio that waits, and says how long others waited", async () => {
    const [viewer, studioId] = [await cast.as("waitingOwner"), cast.studioIds.xianxia];
    const production = await app.send(`/studio/${studioId}/productions/new`, { title: "廿八都", version: "1" }, viewer);
    const productionId = production.headers.get("Location")!.split("/").at(-1)!;
    const id = await draftOpening(viewer, { productionId, role: "gaffer", headcount: 1 });
    const form = { ...(await sheet(await aDraft())), role: "gaffer", title: "灯光师", version: "1" };
    const answer = await app.send(`/studio/${studioId}/openings/${id}/publication`, form, viewer);
    const html = await answer.text();
    expect(answer.status).toBe(403);
    expect(html).toContain("机构还没有通过核验，核验后就能发布");
    expect(html).toMatch(/最近2家机构的中位数是等了2天/);
    expect((await getOwnOpening(viewer, studioId, id))!.description).toBe("跟同期录音，举杆。");
  });

  test("is nobody else's to do", async () => {
    const id = await aDraft();
    const stranger = { userId: cast.userIds.otherOwner };
    expect((await app.send(`${room(id)}/publication`, await sheet(id), stranger)).status).toBe(404);
    expect(await stored(id)).toMatchObject({ status: "draft", version: 1 });
  });
});

test("two recruiters at once: the second is told, keeps every word, and may then decide", async () => {
  const id = cast.openingIds.lamps;
  const form = await sheet(id, { role: "lighting-technician", title: "灯光助理", headcount: "2" });
  const colleague = { userId: cast.userIds.recruiter };
  expect((await app.send(room(id), { ...form, hours: "每日8小时" }, colleague)).status).toBe(302);
  const late = await app.send(room(id), { ...form, hours: "每日12小时" }, owner());
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain("同事改过这条招募");
  expect(html).toMatch(/现在存着的[\s\S]*每日8小时/);
  expect(html).toContain('value="每日12小时"');
  const [, version] = /name="version" value="(\d+)"/.exec(html) ?? [];
  expect((await app.send(room(id), { ...form, hours: "每日12小时", version: version! }, owner())).status).toBe(302);
  expect((await stored(id)).hours).toBe("每日12小时");
});

test("a button pressed on a stale page says so on the page it was pressed on", async () => {
  const id = cast.openingIds.writing;
  const { version } = await stored(id);
  await closeOpening(await cast.as("recruiter"), id, version);
  const answer = await app.send(`${room(id)}/closing`, { version: String(version) }, owner());
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, room(id)]);
  const page = await app.ask(room(id), { ...owner(), cookie: answer.headers.get("Set-Cookie")!.split(";")[0] });
  expect(await page.text()).toContain("它现在不在招募中");
});

test("a crew list is previewed by its address and drafted by its form", async () => {
  const list = "灯光师 1\n场务×2\n厨师 1";
  const page = `/studio/${cast.studioIds.xinan}/productions/${cast.productionIds.gate}/crew-list`;
  const preview = await (await app.ask(`${page}?${new URLSearchParams({ list })}`, owner())).text();
  expect(preview).toContain("读出2个工种，3人");
  expect(preview).toContain("认不出这个工种");
  const before = await db().opening.count();
  expect((await app.send(page, { list }, owner())).status).toBe(302);
  expect(await db().opening.count()).toBe(before + 2);
});

describe("for machines and for chats", () => {
  test.each([
    ["/openings.atom", "application/atom+xml; charset=utf-8"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
  ])("%s is well-formed XML", async (address, type) => {
    const answer = await app.ask(address);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, type]);
    const text = await answer.text();
    expect(wellFormed(text.replace(/^<\?xml[^>]*\?>\s*/, ""))).toBe(true);
    expect(text).toContain(
      `/openings/${cast.openingIds.executive}<`.replace("<", address === "/sitemap.xml" ? "<" : '"'),
    );
  });

  test("robots.txt closes what is personal and names the sitemap", async () => {
    const text = await (await app.ask("/robots.txt")).text();
    expect(text).toContain("Disallow: /studio/\n");
    expect(text).toContain(`Sitemap: ${app.url}/sitemap.xml`);
  });

  test.each(["/card.png", "opening/card.png", "opening/poster.png", "studio/card.png", "studio/poster.png"])(
    "%s is a picture",
    async (name) => {
      const address = name
        .replace(/^opening/, `/openings/${cast.openingIds.executive}`)
        .replace(/^studio/, `/studios/${cast.studioIds.xinan}`);
      const answer = await app.ask(address);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/png"]);
      expect(answer.headers.get("Cache-Control")).toContain("public");
    },
  );

  test("there is no picture of a studio that waits", async () => {
    expect((await app.ask(`/studios/${cast.studioIds.xianxia}/card.png`)).status).toBe(404);
  });
});
