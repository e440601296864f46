import { createServer } from "node:http";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { dataFolder, killServer, serverOf, until } from "./sharing";
import { start } from "./starting";

describe("npm start", () => {
  it("says where it is, and Ctrl-C ends all of it and leaves what starts again", async () => {
    const folder = dataFolder();
    const first = await start(folder);
    expect(first.said).toContain(first.url);
    expect(serverOf(folder)).not.toBeNull();
    first.pressControlC();
    await first.gone;
    await until(() => serverOf(folder) === null);
    const second = await start(folder);
    expect(await second.answers("/")).toBe(true);
    second.pressControlC();
    await second.gone;
  });

  it.each([
    ["the web process", "build/index.js"],
    ["what started the web process", "app/start.mjs"],
  ])("starts again after kill -9 of %s", async (_, words) => {
    const folder = dataFolder();
    const first = await start(folder);
    const web = first.find("build/index.js")[0]!;
    first.kill(words);
    await until(() => !isRunning(web));
    const second = await start(folder, { port: Number(new URL(first.url).port) });
    expect(await second.answers("/readyz")).toBe(true);
    second.pressControlC();
    await second.gone;
    await until(() => serverOf(folder) === null);
  });

  it("starts again after kill -9 of npm itself", async () => {
    const folder = dataFolder();
    const first = await start(folder);
    const web = first.find("build/index.js")[0]!;
    first.npm.kill("SIGKILL");
    await until(() => !isRunning(web));
    const second = await start(folder, { port: Number(new URL(first.url).port) });
    expect(await second.answers("/readyz")).toBe(true);
    second.pressControlC();
    await second.gone;
  });

  it("goes on after kill -9 of its database", async () => {
    const folder = dataFolder();
    const started = await start(folder);
    killServer(folder);
    await until(() => started.answers("/readyz"));
    expect(await started.answers("/")).toBe(true);
    started.pressControlC();
    await started.gone;
  });

  it("tells of a taken port in one sentence", async () => {
    const other = createServer((_, response) => response.writeHead(503).end()).listen(0);
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const started = await start(dataFolder(), { port });
    expect(started.said.split("\n").at(-1)).toBe(
      `Port ${port} is already in use; stop what uses it or set PORT to another number.`,
    );
    expect(await started.gone).toEqual([1, null]);
    other.close();
  });

  it("tells of a wrong setting and of an unknown flag in one sentence", async () => {
    const wrong = await start(dataFolder(), { port: 99999 });
    expect(wrong.said).toMatch(
      /^PORT is "99999", but it must be a whole number from 0 to 65535; see \.env\.example\.$/,
    );
    const unknown = await start(dataFolder(), { flags: ["--demo"] });
    expect(unknown.said).toMatch(/^npm start does not know --demo; it knows --no-demo\.$/);
  });
});

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
