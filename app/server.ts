import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import * as build from "@remix-run/dev/server-build";
import { broadcastDevReady, installGlobals, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { SettingsError, settings } from "~/adapters/env.server";
import { closeHouse, openHouse } from "~/adapters/house.server";
import { log, openLog } from "~/adapters/log.server";
import { health } from "~/http/health.server";
import { limitBody, nameRequest, refuseForeignForms, setHeaders } from "~/http/protection.server";
import { prepareSearch, searchInUse } from "~/domain/search.server";
import { startWorker } from "~/worker.server";
import { seedWhenEmpty } from "../prisma/seed";

installGlobals({ nativeFetch: true });

/** Bytes of a request's lines: a search for ten thousand Chinese characters is answered, not refused by the socket. */
const LONGEST_HEAD = 128 * 1024;

/** Door 1: HTTP. Everything between a socket and a route, in the order in which it applies. */
function createApp() {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings().TRUST_PROXY);
  app.use(nameRequest);
  app.use(health);
  app.use(setHeaders);
  app.use(compression());
  app.use("/build", express.static("public/build", { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(express.static("public", { maxAge: "1h" }));
  app.use(refuseForeignForms);
  app.use(limitBody);
  app.all(
    "*",
    createRequestHandler({
      build: build as unknown as ServerBuild,
      mode: process.env.NODE_ENV,
      getLoadContext: (_request, response) => ({ nonce: response.locals.nonce as string }),
    }),
  );
  return app;
}

async function start() {
  const config = settings();
  openLog();
  stopWith("SIGINT", "SIGTERM", "disconnect");
  // The port first: a taken one is told before anything else is begun.
  const app = createApp();
  let open = false;
  await listen(
    createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) =>
      open ? app(request, response) : notYet(response),
    ),
  );
  closing.house = closeHouse;
  await openHouse();
  const logIns = await seedWhenEmpty();
  if (config.JOBS === "inside") {
    const worker = await startWorker();
    closing.jobs = () => worker.stop();
  }
  await prepareSearch();
  open = true;
  await announce(logIns);
  if (process.env.NODE_ENV === "development") await broadcastDevReady(build as unknown as ServerBuild);
}

function notYet(response: ServerResponse) {
  response.writeHead(503, { "Retry-After": "1", "Content-Type": "text/plain" }).end("starting\n");
}

async function listen(server: Server) {
  const { PORT } = settings();
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `Port ${PORT} is already in use; stop what uses it or set PORT to another number.`;
      const closed = `Port ${PORT} may not be opened by this user; set PORT to a number above 1023.`;
      if (error.code === "EADDRINUSE") reject(new SettingsError(taken));
      else if (error.code === "EACCES") reject(new SettingsError(closed));
      else reject(error);
    });
    server.listen(PORT, resolve);
  });
  closing.door = async () => {
    // Requests in flight are answered; idle keep-alive connections are let go.
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 15_000).unref();
    await closed;
  };
}

/** How to close what has been opened so far. */
const closing: Partial<Record<"door" | "jobs" | "house", () => Promise<unknown>>> = {};
let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
  return (stopping ??= (async () => {
    for (const part of ["door", "jobs", "house"] as const) await closing[part]?.();
  })());
}

/** "disconnect": whoever started this process holds a channel to it, and has died. */
function stopWith(...events: ("SIGINT" | "SIGTERM" | "disconnect")[]) {
  for (const event of events) process.on(event, () => void stop().finally(() => process.exit(0)));
}

async function announce(logIns: string[]) {
  const lines = [`衢集 Quji: ${settings().appUrl}`, `Search: ${await searchInUse()}`, ...logIns];
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
}

start().catch(async (error: unknown) => {
  if (stopping) return;
  if (error instanceof SettingsError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, "could not start");
  await stop().catch(() => {});
  process.exit(1);
});
