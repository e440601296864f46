import { createServer } from "node:http";
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
  await openHouse();
  const logIns = await seedWhenEmpty();
  const worker = config.JOBS === "inside" ? await startWorker() : null;
  const server = createServer(createApp());
  server.requestTimeout = 120_000;

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new SettingsError(`Port ${config.PORT} is already in use; stop what uses it or set PORT to another number.`)
          : error,
      );
    });
    server.listen(config.PORT, resolve);
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Requests in flight are answered; idle keep-alive connections are let go.
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 15_000).unref();
    await closed;
    await worker?.stop();
    await closeHouse();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Whoever started this process holds a channel to it and has died.
  process.on("disconnect", stop);

  await prepareSearch();
  await announce(logIns);
  if (process.env.NODE_ENV === "development") await broadcastDevReady(build as unknown as ServerBuild);
}

async function announce(logIns: string[]) {
  const lines = [`衢集 Quji: ${settings().appUrl}`, `Search: ${await searchInUse()}`, ...logIns];
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
}

start().catch(async (error: unknown) => {
  if (error instanceof SettingsError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, "could not start");
  await closeHouse().catch(() => {});
  process.exit(1);
});
