import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { findProgram } from "~/adapters/meilisearch/programs.server";
import { shareMeilisearch, type Shared } from "~/adapters/meilisearch/sharing.server";
import { withLock } from "~/adapters/postgres/lock.server";
import { takePort } from "../support/meilisearch";
import { dataFolder, listProcesses, until } from "./sharing";

const program = findProgram();
if (!program)
  process.stderr.write("\n  NO MEILISEARCH on the PATH: how it is shared and survives kills is NOT SHOWN.\n\n");

const serversOf = (folder: string) =>
  listProcesses().filter(({ command }) => command.includes("--db-path") && command.includes(`${folder}/meilisearch `));

describe.runIf(program)("the shared Meilisearch", () => {
  const held: Shared[] = [];
  afterEach(async () => {
    for (const shared of held.splice(0)) await shared.release();
  });

  async function share(folder: string) {
    const shared = await shareMeilisearch(folder, program!);
    held.push(shared);
    return shared;
  }

  async function letGo() {
    await held.pop()!.release();
  }

  async function expectWell(folder: string, { url, key }: Shared) {
    const keys = await fetch(`${url()}/keys`, { headers: { authorization: `Bearer ${key}` } });
    expect([keys.status, serversOf(folder).length]).toEqual([200, 1]);
  }

  const killServer = (folder: string) => serversOf(folder).forEach(({ pid }) => process.kill(pid, "SIGKILL"));

  it("is one for all, keeps its key, and ends with the last", async () => {
    const folder = dataFolder();
    const one = await share(folder);
    const two = await share(folder);
    expect([two.url(), two.key]).toEqual([one.url(), one.key]);
    await letGo();
    await expectWell(folder, one);
    await letGo();
    expect(serversOf(folder)).toEqual([]);
    expect((await share(folder)).key).toBe(one.key);
  });

  // What a kill at one line or another leaves behind; the last two, what a kill of the server leaves.
  it.each<[string, (folder: string, shared: string) => void]>([
    ["a key that was only begun", (_, shared) => writeFileSync(path.join(shared, "key"), "")],
    [
      "drafts",
      (_, shared) => ["key", "server.json"].forEach((name) => writeFileSync(path.join(shared, `${name}.draft`), "{")),
    ],
    ["half a record", (_, shared) => writeFileSync(path.join(shared, "server.json"), '{"identity":"12')],
    [
      "a record and a note of processes that are dead",
      (_, shared) => {
        writeFileSync(path.join(shared, "server.json"), JSON.stringify({ identity: "4194303:1", port: 9 }));
        writeFileSync(path.join(shared, "server.note"), "4194303 9\n");
      },
    ],
    [
      "a note whose number another process has now",
      (_, shared) => writeFileSync(path.join(shared, "server.note"), `${process.pid} 9\n`),
    ],
    [
      "half of its files, and half of a removal",
      (folder) => {
        for (const name of ["meilisearch/tasks", "meilisearch.dropped.1.2"])
          mkdirSync(path.join(folder, name), { recursive: true });
        writeFileSync(path.join(folder, "meilisearch/tasks/data.mdb"), "not whole");
      },
    ],
    [
      "the files of another version",
      (folder) => {
        mkdirSync(path.join(folder, "meilisearch"));
        writeFileSync(path.join(folder, "meilisearch/VERSION"), "1.12.0");
      },
    ],
  ])("starts over %s", async (_, leave) => {
    const folder = dataFolder();
    const shared = path.join(folder, "meilisearch.shared");
    mkdirSync(shared);
    leave(folder, shared);
    await expectWell(folder, await share(folder));
    expect(readFileSync(path.join(shared, "key"), "utf8")).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(path.join(folder, "meilisearch.dropped.1.2"))).toBe(false);
  });

  it("is found again if whoever started it was killed before it could say so", async () => {
    const folder = dataFolder();
    const { url } = await share(folder);
    rmSync(path.join(folder, "meilisearch.shared/server.json"));
    const other = await share(folder);
    expect(other.url()).toBe(url());
    await expectWell(folder, other);
  });

  it("comes back elsewhere if its port is taken meanwhile", async () => {
    const folder = dataFolder();
    const shared = await share(folder);
    const before = shared.url();
    const giveUp = await takePort(before, () => killServer(folder));
    try {
      await until(() => shared.url() !== before, 60);
      await expectWell(folder, shared);
    } finally {
      giveUp();
    }
  });

  it("is not started again by one that lets it go", async () => {
    const folder = dataFolder();
    // Who notices that it ended and who lets it go wait for the same lock, and either may be first.
    for (let round = 0; round < 4; round++) {
      await share(folder);
      let gone: Promise<void> | undefined;
      await withLock(path.join(folder, "meilisearch.shared"), async () => {
        killServer(folder);
        await sleep(1_200);
        gone = letGo();
      });
      await gone;
      await sleep(500);
      expect(serversOf(folder)).toEqual([]);
    }
  });

  it("outlives kills of those that share it, at any moment", async () => {
    const folder = dataFolder();
    for (const delay of [0, 10, 40, 80, 150, 300, 600]) {
      const child = spawn(process.execPath, ["--import", "tsx", "tests/start/searcher.ts", folder], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      await sleep(delay);
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    await expectWell(folder, await share(folder));
    await letGo();
    expect(serversOf(folder)).toEqual([]);
  });
});
