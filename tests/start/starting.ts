import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach } from "vitest";
import { listProcesses, until } from "./sharing";

const running = new Set<Started>();

afterEach(async () => {
  for (const started of running) started.killAll();
  running.clear();
});

/** `npm start`, in a process group of its own as a terminal has it, with what it started. */
class Started {
  #said = "";
  readonly gone: Promise<unknown>;

  constructor(
    readonly npm: ChildProcess,
    readonly url: string,
  ) {
    npm.stdout!.on("data", (chunk: Buffer) => (this.#said += chunk.toString()));
    npm.stderr!.on("data", (chunk: Buffer) => (this.#said += chunk.toString()));
    this.gone = once(npm, "close");
  }

  /** What it said, without the lines of the log and of npm. */
  get said() {
    return this.#said.replace(/^(>|\{|npm (error|notice|warn)).*$/gm, "").trim();
  }

  /** The numbers of its processes whose command line has these words. */
  find(words: string): number[] {
    return descendants(this.npm.pid!)
      .filter(({ command }) => command.includes(words))
      .map(({ pid }) => pid);
  }

  kill(words: string) {
    const found = this.find(words);
    if (found.length === 0) throw new Error(`there is no process ${words}`);
    found.forEach((pid) => process.kill(pid, "SIGKILL"));
  }

  /** As a terminal does it: every process of the group is told. */
  pressControlC() {
    process.kill(-this.npm.pid!, "SIGINT");
  }

  killAll() {
    try {
      process.kill(-this.npm.pid!, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }

  answers(address: string) {
    return fetch(this.url + address).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** Begins `npm start`; resolves when it is ready, or has ended. */
export async function start(folder: string, { port = 0, flags = ["--no-demo"] } = {}): Promise<Started> {
  const chosen = port || (await freePort());
  const npm = spawn("npm", ["start", "--", ...flags], {
    detached: true,
    // Empty counts as not set: what the tests themselves run with is none of its business.
    env: { ...process.env, DATABASE_URL: "", APP_URL: "", SECRET: "", PORT: String(chosen), QUJI_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const started = new Started(npm, `http://localhost:${chosen}`);
  running.add(started);
  let ended = false;
  void started.gone.then(() => (ended = true));
  await until(async () => ended || (await started.answers("/readyz")), 120);
  return started;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

function descendants(root: number) {
  const all = listProcesses();
  const below = (pid: number): typeof all =>
    all.filter(({ parent }) => parent === pid).flatMap((each) => [each, ...below(each.pid)]);
  return below(root);
}
