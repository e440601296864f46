import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import { dyingWithUs, findProgram } from "~/adapters/meilisearch/programs.server";
import { freePort } from "~/adapters/postgres/cluster.server";

export const MASTER_KEY = "a master key that only tests know";

/** A real server of a test's own, on a folder of its own, that can be killed and wiped. */
export type RealServer = {
  readonly url: string;
  /** As the owner of the server, past whatever stands before it. */
  readonly owner: Meilisearch;
  start(): Promise<void>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
  /** Kills it and takes its files away. */
  wipe(): Promise<void>;
};

/** Starts one; call `wipe` when it is no longer needed, and nothing is left of it. */
export async function startRealServer(): Promise<RealServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "quji-meilisearch-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const server: RealServer = {
    url,
    owner: new Meilisearch({ host: url, apiKey: MASTER_KEY, defaultWaitOptions: { timeout: 60_000, interval: 20 } }),
    async start() {
      const args = ["--db-path", path.join(folder, "data"), "--http-addr", `127.0.0.1:${port}`, "--no-analytics"];
      const [program, ...rest] = [...dyingWithUs(), findProgram()!, ...args, "--log-level", "ERROR"];
      const env = { ...process.env, MEILI_MASTER_KEY: MASTER_KEY };
      child = spawn(program!, rest, { cwd: tmpdir(), stdio: "ignore", env });
      process.once("exit", () => child?.kill("SIGKILL"));
      while (!(await server.owner.isHealthy())) {
        if (child.exitCode !== null) throw new Error(`meilisearch ended with ${child.exitCode}`);
        await sleep(25);
      }
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    async wipe() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** Ends whoever has a port, again and again if need be, until we have it; returns what gives it up. */
export async function takePort(url: string, end: () => void): Promise<() => void> {
  for (;;) {
    end();
    const thief = createServer();
    const taken = await new Promise<boolean>((resolve) =>
      thief
        .once("error", () => resolve(false))
        .once("listening", () => resolve(true))
        .listen(Number(new URL(url).port), "127.0.0.1"),
    );
    if (taken) return () => thief.close();
    await sleep(10);
  }
}
