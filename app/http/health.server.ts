import type { RequestHandler } from "express";
import { db, pool } from "~/adapters/db.server";
import { pendingMigrations } from "~/adapters/migrations.server";

import { searchInUse } from "~/domain/search.server";

/** `/healthz`: the process is up. `/readyz`: it can serve; the body names each part. */
export const health: RequestHandler = (request, response, next) => {
  if (request.path === "/healthz") response.json({ status: "ok" });
  else if (request.path === "/readyz") void ready().then(({ ok, body }) => response.status(ok ? 200 : 503).json(body));
  else next();
};

async function ready() {
  const database = await db().$queryRaw`SELECT 1`.then(() => "ok").catch(() => "unreachable");
  const pending = database === "ok" ? await pendingMigrations(pool()).catch(() => null) : null;
  const migrations = pending === null ? "unknown" : pending.length === 0 ? "ok" : "pending";
  const search = database === "ok" ? await searchInUse() : "none";
  const ok = database === "ok" && migrations === "ok";
  return { ok, body: { status: ok ? "ok" : "unavailable", database, migrations, search } };
}
