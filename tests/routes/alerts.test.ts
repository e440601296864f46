import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { saveSearch, stopToken } from "~/domain/alerts.server";
import { stopPath } from "~/domain/alerts";
import { paths } from "~/http/paths";
import { DEMO_PASSWORD, people } from "../../prisma/world";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";

const cast = oneCast();
let app: App;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
}, 120_000);
afterAll(() => app.stop());

const whereTo = (answer: Response) => answer.headers.get("Location");

describe("a search is saved without a script", () => {
  const form = paths.newSearch("opening", "q=夜戏&role=lighting-technician");

  test("from the page that searches, by way of the log-in, back to the form", async () => {
    const page = await (await app.ask(`${paths.openings()}?role=lighting-technician&q=夜戏&page=1&sort=newest`)).text();
    const link = /href="(\/account\/searches\/new[^"]*)"/.exec(page)![1]!.replaceAll("&amp;", "&");
    expect(new URL(link, app.url).searchParams.get("query")).toBe(
      new URLSearchParams([
        ["q", "夜戏"],
        ["role", "lighting-technician"],
      ]).toString(),
    );
    const sent = await app.ask(link);
    expect(whereTo(sent)).toMatch(/^\/account\/log-in\?back=/);
    const back = new URL(whereTo(sent)!, app.url).searchParams.get("back")!;
    const entered = await app.send(paths.logIn(), { contact: people.gaffer.email, password: DEMO_PASSWORD, back });
    expect(whereTo(entered)).toBe(link);
    const cookie = entered.headers
      .getSetCookie()
      .find((one) => one.startsWith("session="))!
      .split(";")[0];
    const filled = await (await app.ask(link, { cookie })).text();
    expect(filled).toContain('value="夜戏，灯光助理"');
  });

  test("once; again it says so", async () => {
    const asGaffer = { userId: cast.userIds.gaffer };
    const fields = { kind: "opening", query: "q=夜戏&role=lighting-technician", name: "夜里的活", rhythm: "instant" };
    const saved = await app.send(form, fields, asGaffer);
    expect([saved.status, whereTo(saved)]).toEqual([302, paths.savedSearches()]);
    const again = await app.send(form, { ...fields, name: "又一个" }, asGaffer);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("这次搜索已经收着了，叫“夜里的活”");
    expect(await (await app.ask(form, asGaffer)).text()).toContain("这次搜索已经收着了");
    expect(await (await app.ask(paths.savedSearches(), asGaffer)).text()).toContain("招募，“夜戏”，灯光助理");
  });

  test("and what cannot be read of its address is left out", async () => {
    const odd = `${paths.savedSearches()}/new?kind=nonsense&query=${encodeURIComponent("page=-1&nonsense=1&q=\u0000")}`;
    const answer = await app.ask(odd, { userId: cast.userIds.gaffer });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("全部招募");
  });
});

describe("the link in a mail", () => {
  let id: string;
  let address: string;
  const rhythm = async () => (await db().savedSearch.findUniqueOrThrow({ where: { id } })).rhythm;

  beforeAll(async () => {
    const director = await cast.as("director");
    id = await saveSearch(director, { kind: "opening", query: "role=director", name: "导演", rhythm: "daily" });
    address = stopPath(stopToken(id));
  });

  /** As a mail program sends it: from nowhere, with the path exactly as given. */
  async function click(path: string, method = "POST") {
    const sending = request(app.url, {
      path,
      method,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
    sending.end("List-Unsubscribe=One-Click");
    const [answer] = (await once(sending, "response")) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  }

  test("shows a page with a button, and stops nothing by being opened", async () => {
    const page = await (await app.ask(address)).text();
    expect(page).toContain("以后不再告诉你“导演”里有什么新的");
    expect(page).toContain('method="post"');
    expect(await rhythm()).toBe("daily");
  });

  test("is the only address that takes a form from nowhere", async () => {
    const cookie = { userId: cast.userIds.director, headers: { Origin: "https://elsewhere.example" } };
    expect((await app.send(paths.savedSearch(id, "removal"), {}, cookie)).status).toBe(403);
    for (const path of [
      paths.savedSearch(id, "removal"),
      `${address}/../../../account/log-out`,
      `/unsubscription/%2e%2e/account/searches/${id}/removal`,
      "/unsubscription/searches/token",
      "/unsubscription/",
    ]) {
      expect([path, await click(path)]).toEqual([path, 403]);
    }
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect([method, await click(address, method)]).toEqual([method, 403]);
    expect(await click(`${address.slice(0, -1)}${address.endsWith("A") ? "B" : "A"}`)).toBe(404);
    expect(await rhythm()).toBe("daily");
  });

  test("stops by one click, and again", async () => {
    expect([await click(address), await click(address)]).toEqual([200, 200]);
    expect(await rhythm()).toBe("never");
    expect(await (await app.ask(address)).text()).toContain("以后不再告诉你“导演”里有什么新的。</p>");
  });
});
