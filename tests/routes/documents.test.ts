import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";

const cast = oneCast();
let app: App;
beforeAll(async () => {
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
}, 60_000);
afterAll(() => app.stop());

test("no page holds padding between its characters", async () => {
  const addresses = [
    "/",
    "/openings",
    "/profiles",
    "/studios",
    "/privacy",
    `/openings/${cast.openingIds.writing}`,
    "/nowhere",
  ];
  for (const address of addresses) {
    const body = Buffer.from(await (await app.ask(address)).arrayBuffer());
    expect(body.length).toBeGreaterThan(4_000);
    expect(body.includes(0), address).toBe(false);
    expect(body.toString("utf8").includes("\ufffd"), address).toBe(false);
  }
});

test("a page carries its protections, and no script without this response's nonce", async () => {
  const [first, second] = [await app.ask("/"), await app.ask("/")];
  const policy = first.headers.get("Content-Security-Policy")!;
  const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
  expect(policy).toContain("frame-ancestors 'none'");
  expect(second.headers.get("Content-Security-Policy")).not.toContain(nonce);
  const html = await first.text();
  const scripts = [...html.matchAll(/<script(?![^>]*application\/ld\+json)([^>]*)>/g)].map(
    ([, attributes]) => attributes!,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(first.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(first.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.headers.get("X-Powered-By")).toBeNull();
});

test("a page is compressed, and a hashed file is kept for good", async () => {
  const page = await app.ask("/", { headers: { "Accept-Encoding": "gzip" } });
  expect(page.headers.get("Content-Encoding")).toBe("gzip");
  const style = /href="(\/build\/[^"]+\.css)"/.exec(await page.text())![1]!;
  const file = await app.ask(style);
  expect(file.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
});

test("speaks the language of the link, then of the cookie, then of the browser, and names the other", async () => {
  const languageOf = async (address: string, headers: Record<string, string> = {}) => {
    const answer = await app.ask(address, { headers });
    return {
      lang: /<html lang="([^"]+)"/.exec(await answer.text())![1],
      cookie: answer.headers.get("Set-Cookie") ?? "",
    };
  };
  expect((await languageOf("/")).lang).toBe("zh-CN");
  expect((await languageOf("/", { "Accept-Language": "en-GB,en;q=0.9" })).lang).toBe("en");
  const chosen = await languageOf("/?lang=en");
  expect(chosen.lang).toBe("en");
  expect((await languageOf("/", { Cookie: chosen.cookie.split(";")[0]! })).lang).toBe("en");
  expect((await languageOf("/?lang=zh-CN", { Cookie: chosen.cookie.split(";")[0]! })).lang).toBe("zh-CN");
  const html = await (await app.ask("/")).text();
  for (const language of ["zh-CN", "en", "x-default"]) expect(html).toMatch(new RegExp(`hrefLang="${language}"`, "i"));
});

test("answers for its health", async () => {
  expect(await (await app.ask("/healthz")).json()).toEqual({ status: "ok" });
  const ready = await app.ask("/readyz");
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ status: "ok", database: "ok", migrations: "ok" });
});

test("refuses what is too heavy, by what is stated and by what arrives", async () => {
  const heavy = "x".repeat(1024 * 1024 + 10);
  expect((await app.send("/account/log-in", { contact: heavy })).status).toBe(413);
  const stream = new ReadableStream({
    start(controller) {
      for (let chunk = 0; chunk < 20; chunk += 1) controller.enqueue(new TextEncoder().encode("x".repeat(100_000)));
      controller.close();
    },
  });
  const answer = fetch(`${app.url}/account/log-in`, {
    method: "POST",
    body: stream,
    duplex: "half",
    headers: { Origin: app.url, "Content-Type": "application/x-www-form-urlencoded" },
  } as RequestInit);
  const status = await answer.then(
    ({ status }) => status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(status);
  expect((await app.ask("/healthz")).status).toBe(200);
});
