import { spawn, execFileSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCookie } from "@remix-run/node";
import { createSession } from "~/domain/identity.server";

/** The whole web process, running on a database of the test. */
export type App = {
  url: string;
  /** Asks for a page as somebody, without following redirects. */
  ask(address: string, as?: Asked): Promise<Response>;
  /** Sends a form as a browser would. */
  send(address: string, fields: Record<string, string | string[]> | FormData, as?: Asked): Promise<Response>;
  /** Ends it as a person pressing Ctrl-C would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  output(): string;
};

type Asked = { userId?: string; cookie?: string; headers?: Record<string, string> };

const session = createCookie("session", { path: "/", httpOnly: true, sameSite: "lax" });

/** The cookie of a new session of this person. */
export async function cookieOf(userId: string): Promise<string> {
  const { id } = await createSession(userId, "test");
  return (await session.serialize(id)).split(";")[0]!;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Starts the built application; a build that is missing is made first. */
export async function startApp(environment: Record<string, string> = {}): Promise<App> {
  if (!existsSync("build/index.js")) execFileSync("npm", ["run", "build"], { stdio: "inherit" });
  const port = environment.PORT ?? String(await freePort());
  const data = environment.QUJI_DATA ?? mkdtempSync(path.join(tmpdir(), "quji-app-"));
  const url = `http://localhost:${port}`;
  let said = "";
  const child: ChildProcess = spawn(process.execPath, ["build/index.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      QUJI_PAGES: "development",
      QUJI_DEMO: "off",
      LOG_LEVEL: "warn",
      PORT: port,
      APP_URL: url,
      QUJI_DATA: data,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout!.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr!.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const gone = once(child, "exit");

  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await gone;
    }
    if (!environment.QUJI_DATA) rmSync(data, { recursive: true, force: true });
  };
  await ready(url, child, () => said);

  const headersOf = async ({ userId, cookie, headers }: Asked) => {
    const cookies = [userId && (await cookieOf(userId)), cookie].filter(Boolean).join("; ");
    return { ...(cookies ? { Cookie: cookies } : {}), ...headers };
  };
  return {
    url,
    ask: async (address, as = {}) => fetch(url + address, { redirect: "manual", headers: await headersOf(as) }),
    send: async (address, fields, as = {}) =>
      fetch(url + address, {
        method: "POST",
        redirect: "manual",
        body: fields instanceof FormData ? fields : asBody(fields),
        headers: { Origin: url, ...(await headersOf(as)) },
      }),
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    output: () => said,
  };
}

function asBody(fields: Record<string, string | string[]>) {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [name, each] as [string, string]),
  );
  return new URLSearchParams(pairs);
}

async function ready(url: string, child: ChildProcess, said: () => string) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The application ended at start:\n${said()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`The application did not become ready:\n${said()}`);
}
