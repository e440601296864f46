import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { inviteOfficial } from "~/domain/identity.server";
import { cookieOf, startApp, type App } from "../support/app";
import { freshDatabase } from "../support/database";
import { aPerson, codeTo, lettersTo, linkTo, PASSWORD } from "../support/people";

freshDatabase();
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const phone = "+8613812345678";
const email = "yanqiu@example.com";
const filled = { as: "creative", name: "柳问渠", contact: "138 1234 5678", password: PASSWORD, ofAge: "on" };
const sessionOf = (answer: Response) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith("session=")) ?? "";
const flashOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith("flash="))!
    .split(";")[0]!;
const whereTo = (answer: Response) => answer.headers.get("Location");

async function logIn(fields: Record<string, string> = {}) {
  return app.send("/account/log-in", { contact: phone, password: PASSWORD, ...fields });
}

describe("signing up without a script", () => {
  test.each([
    ["creative", "/talent/begin"],
    ["studio", "/studio/begin"],
  ])("as %s leads to %s with a session that scripts cannot read", async (as, first) => {
    const begun = await app.send("/account/sign-up", { ...filled, as });
    expect(begun.status).toBe(302);
    const page = whereTo(begun)!;
    expect(page).toMatch(/^\/account\/confirmation\/[0-9a-f-]{36}$/);
    expect(await (await app.ask(page)).text()).toContain("138 1234 5678");
    const entered = await app.send(page, { code: await codeTo(phone) });
    expect([entered.status, whereTo(entered)]).toEqual([302, first]);
    expect(sessionOf(entered)).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await app.ask("/account", { cookie: sessionOf(entered).split(";")[0] })).status).toBe(200);
  });

  test("gives back everything typed but the password", async () => {
    const { ofAge: _, ...young } = filled;
    const answer = await app.send("/account/sign-up", young);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('value="柳问渠"');
    expect(page).toContain('value="138 1234 5678"');
    expect(page).toContain("未满16周岁不能注册");
    expect(page).not.toContain(PASSWORD);
    expect(await lettersTo(phone)).toEqual([]);
  });

  test("answers alike whether or not the contact has an account", async () => {
    await aPerson({ phone });
    const [known, unknown] = [
      await app.send("/account/sign-up", filled),
      await app.send("/account/sign-up", { ...filled, contact: "13900000001" }),
    ];
    expect(whereTo(known)!.length).toBe(whereTo(unknown)!.length);
    const shapes = [];
    for (const answer of [known, unknown]) {
      const page = await (await app.ask(whereTo(answer)!)).text();
      shapes.push(page.replaceAll(/13\d \d{4} \d{4}|[0-9a-f-]{36}|nonce="[^"]*"|"nonce-[^"]*"/g, "…"));
    }
    expect(shapes[0]).toBe(shapes[1]);
  });

  test("by a mailed link waits for the button: opening it changes nothing", async () => {
    await app.send("/account/sign-up", { ...filled, contact: email });
    const link = await linkTo(email);
    expect(link.origin).toBe(app.url);
    const page = await app.ask(link.pathname + link.search);
    expect(page.status).toBe(200);
    expect(await db().user.count()).toBe(0);
    const entered = await app.send(link.pathname, { link: link.searchParams.get("link")! });
    expect(whereTo(entered)).toBe("/talent/begin");
    expect(whereTo(await app.ask(link.pathname + link.search))).toBe("/account/log-in");
  });
});

describe("logging in", () => {
  beforeEach(() => aPerson({ phone }));

  test("goes on to a page of ours, and nowhere else", async () => {
    expect(whereTo(await logIn({ back: "/openings?q=灯光" }))).toBe(encodeURI("/openings?q=灯光"));
    for (const back of [
      "https://elsewhere.com/",
      "//elsewhere.com",
      "/\\elsewhere.com",
      "/\t/elsewhere.com",
      "javascript:alert(1)",
    ]) {
      expect(whereTo(await logIn({ back }))).toBe("/account/log-in");
    }
  });

  test("sends who is logged in to their work", async () => {
    const official = await aPerson({ name: "蓝知微" }, "case-officer");
    expect(whereTo(await app.ask("/account/log-in", official))).toBe("/office");
    expect(whereTo(await app.ask("/account/log-in?back=/openings", official))).toBe("/openings");
  });

  test("answers alike to a wrong password and an unknown contact, without either in the page's password field", async () => {
    const answers = [
      await logIn({ password: "not this one" }),
      await logIn({ contact: "13900000001", password: "not this one" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    for (const answer of answers) {
      const page = await answer.text();
      expect(page).toContain("手机号、邮箱或密码不对");
      expect(page).not.toContain("not this one");
    }
  });

  test("says how long to wait after too many guesses", async () => {
    for (let tried = 0; tried < 10; tried++) await logIn({ password: "not this one" });
    const answer = await logIn();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/请过\d+分钟再来/);
  });

  test("ends the session that the browser had before, and log-out ends this one", async () => {
    const first = sessionOf(await logIn()).split(";")[0]!;
    const elsewhere = await app.send("/account/log-in/code", { contact: phone });
    const second = sessionOf(
      await app.send(whereTo(elsewhere)!, { code: await codeTo(phone) }, { cookie: first }),
    ).split(";")[0]!;
    expect((await app.ask("/account", { cookie: first })).status).toBe(302);
    expect((await app.ask("/account", { cookie: second })).status).toBe(200);
    const out = await app.send("/account/log-out", {}, { cookie: second });
    expect(sessionOf(out)).toMatch(/^session=;|Max-Age=0/);
    expect((await app.ask("/account", { cookie: second })).status).toBe(302);
    expect(await db().session.count()).toBe(0);
  });

  test("lists the device in words, and ends it from the list", async () => {
    const agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36";
    await app.send("/account/log-in", { contact: phone, password: PASSWORD }, { headers: { "User-Agent": agent } });
    const cookie = sessionOf(await logIn()).split(";")[0]!;
    const page = await (await app.ask("/account/sessions", { cookie })).text();
    expect(page).toContain("Chrome, Android");
    const ids = (await db().session.findMany({ select: { id: true } })).map(({ id }) => id);
    expect(ids.filter((id) => page.includes(id))).toEqual([]);
    const ending = /\/account\/sessions\/[\w-]{16}\/ending/.exec(page)![0];
    expect(whereTo(await app.send(ending, {}, { cookie }))).toBe("/account/sessions");
    expect(await db().session.count()).toBe(1);
  });
});

describe("letters", () => {
  test("lead to pages that are there", async () => {
    const viewer = await aPerson({ phone, email });
    const cookie = await cookieOf(viewer.userId);
    await app.send("/account/forgotten-password", { contact: email });
    const reset = await linkTo(email);
    expect((await app.ask(reset.pathname + reset.search)).status).toBe(200);
    await app.send("/account/sign-up", { ...filled, contact: email });
    expect((await app.ask((await linkTo(email)).pathname)).status).toBe(200);
    await app.send("/account/log-in/code", { contact: "nobody@example.com" });
    expect((await app.ask((await linkTo("nobody@example.com")).pathname)).status).toBe(200);
    await app.send("/account/contacts", { contact: "new@example.com", through: "phone" }, { cookie });
    expect((await app.ask((await linkTo(phone)).pathname, { cookie })).status).toBe(200);
  });
});

describe("an account", () => {
  test("changes its e-mail with both codes, and closes with its own", async () => {
    const viewer = await aPerson({ phone });
    const begun = await app.send("/account/contacts", { contact: email }, viewer);
    const codes = { oldCode: await codeTo(phone), newCode: await codeTo(email) };
    expect(whereTo(await app.send(whereTo(begun)!, codes, viewer))).toBe("/account");
    expect(await db().user.findUniqueOrThrow({ where: { id: viewer.userId } })).toMatchObject({ phone, email });

    expect((await app.send("/account/deletion", { word: "不" }, viewer)).status).toBe(400);
    const closing = await app.send("/account/deletion", { word: "注销" }, viewer);
    const done = await app.send(whereTo(closing)!, { code: await codeTo(phone) }, viewer);
    expect([done.status, whereTo(done)]).toEqual([302, "/"]);
    expect(await db().user.count({ where: { deletedAt: null } })).toBe(0);
  });

  test("speaks the language it is set to", async () => {
    const viewer = await aPerson({ phone });
    const saved = await app.send("/account", { name: "Wang Yanqiu", locale: "en" }, viewer);
    const language = saved.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith("lang="))!
      .split(";")[0]!;
    const page = await (await app.ask("/account", { userId: viewer.userId, cookie: language })).text();
    expect(page).toContain("Name and language");
  });
});

describe("the office's seats", () => {
  test("exist for administrators only", async () => {
    const [administrator, officer] = [await aPerson({}, "administrator"), await aPerson({}, "case-officer")];
    expect((await app.ask("/office/seats", administrator)).status).toBe(200);
    expect((await app.ask("/office/seats", officer)).status).toBe(404);
    expect((await app.send("/office/seats", { contact: email, role: "approver" }, officer)).status).toBe(404);
    const revocation = `/office/seats/${administrator.userId}/administrator/revocation`;
    expect((await app.send(revocation, {}, officer)).status).toBe(404);
    const refused = await app.send(revocation, {}, administrator);
    expect(whereTo(refused)).toBe("/office/seats");
    expect(await (await app.ask("/office/seats", { ...administrator, cookie: flashOf(refused) })).text()).toContain(
      "最后一位管理员",
    );
    expect(await db().officeSeat.count({ where: { revokedAt: null } })).toBe(2);
  });

  test("are taken by invitation, through a sign-up that comes back to it", async () => {
    await inviteOfficial(await aPerson({ name: "郑岩" }, "administrator"), { contact: email, role: "approver" });
    const here = (await linkTo(email)).pathname;
    const page = await (await app.ask(here)).text();
    expect(page).toContain("郑岩邀请你加入");
    expect(page).toContain(`/account/log-in?back=${encodeURIComponent(here)}`);
    const begun = await app.send(`/account/sign-up?back=${encodeURIComponent(here)}`, {
      ...filled,
      as: "invited",
      contact: email,
      back: here,
    });
    const entered = await app.send(whereTo(begun)!, { code: await codeTo(email) });
    expect(whereTo(entered)).toBe(here);
    const cookie = sessionOf(entered).split(";")[0]!;
    expect(whereTo(await app.send(here, {}, { cookie }))).toBe("/office");
    expect(await db().officeSeat.count({ where: { role: "approver", revokedAt: null } })).toBe(1);
    expect(whereTo(await app.send(here, {}, { cookie }))).toBe(here);
    expect(await (await app.ask(here, { cookie })).text()).toContain("这份邀请已经接受");
    expect((await app.ask("/account/invitations/made-up.token")).status).toBe(404);
  });
});
