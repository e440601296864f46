import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { withClient } from "~/adapters/databases.server";
import { ensureTemplate, shareTestServer } from "./server";

/** `folder` holds what files of tests hand on to one another. */
export type TestServer = { url: string; template: string; prefix: string; folder: string };

declare module "vitest" {
  export interface ProvidedContext {
    server: TestServer;
  }
}

/** Once for a run: the server, the template, and a name under which this run's databases stand. */
export default async function setup(project: TestProject) {
  const { url, release } = await shareTestServer();
  const prefix = `run_${process.pid}_${project.name}`;
  await dropLeftBehind(url);
  const folder = mkdtempSync(path.join(tmpdir(), "quji-run-"));
  project.provide("server", { url, template: await ensureTemplate(url), prefix, folder });
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await drop(url, (name) => name.startsWith(`${prefix}_`));
    await release();
  };
}

/** Databases of runs that were killed. */
async function dropLeftBehind(url: string) {
  await drop(url, (name) => {
    const pid = Number(/^run_(\d+)_/.exec(name)?.[1]);
    return pid > 0 && !isRunning(pid);
  });
}

async function drop(url: string, chosen: (name: string) => boolean) {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT datname AS name FROM pg_database");
    for (const { name } of rows) if (chosen(name)) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
