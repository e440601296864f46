import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { pool } from "~/adapters/db.server";
import { forgetSettings } from "~/adapters/env.server";
import { closeMeilisearch, offerMeilisearch } from "~/adapters/meilisearch.server";
import { anonymous } from "~/domain/identity";
import { keepInStep, searchInUse, searchProfiles } from "~/domain/search.server";
import { forgetIndexes } from "~/domain/search/meilisearch/indexes.server";
import { MASTER_KEY, startRealServer, type RealServer } from "../../support/meilisearch";
import { startProxy, type Proxy } from "../../support/proxy";
import { asking, namesOf } from "./corpus";

// A real server behind a proxy of ours, for tests of what may go wrong with it.

/** Milliseconds that a search waits; a busy machine answers within, and a test that holds an answer back waits so long. */
const PATIENCE = 2_000;

export type Stand = { server: RealServer; proxy: Proxy };

/** Gives the tests of this place such a server; each test finds it well, and leaves it well. */
export function stand(): Stand {
  const here = {} as Stand;
  const given = { ...process.env };
  beforeAll(async () => {
    here.server = await startRealServer();
    here.proxy = await startProxy(here.server.url);
    process.env.MEILISEARCH_URL = here.proxy.url;
    process.env.MEILISEARCH_MASTER_KEY = MASTER_KEY;
    forgetSettings();
    offerMeilisearch({ patience: PATIENCE });
  });
  beforeEach(async () => {
    forgetIndexes();
    const { results } = await here.server.owner.getRawIndexes({ limit: 100 });
    for (const { uid } of results) await here.server.owner.deleteIndex(uid).waitTask();
  });
  afterEach(async () => {
    here.proxy.mend();
    if (!(await here.server.owner.isHealthy())) await here.server.start();
    // A circuit that a test opened is closed again, so that no other test finds it open.
    await keepInStep();
    await eventually(searchInUse, "meilisearch");
  });
  afterAll(async () => {
    await closeMeilisearch();
    forgetIndexes();
    await here.proxy?.close();
    await here.server?.wipe();
    for (const name of ["MEILISEARCH_URL", "MEILISEARCH_MASTER_KEY"]) {
      if (given[name] === undefined) delete process.env[name];
      else process.env[name] = given[name];
    }
    forgetSettings();
  });
  return here;
}

/** The engine that answers, and the names it finds. */
export async function find(q = "") {
  const { engine, items } = await searchProfiles(anonymous, asking({ q }));
  return [engine, ...namesOf(items).sort()];
}

/** Waits until something reads as wanted, for as long as a slow machine may take. */
export async function eventually<T>(read: () => Promise<T>, wanted: T) {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    if (JSON.stringify(await read()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await read()).toEqual(wanted);
}

/** The index to ask of profiles. */
export async function profileIndex(): Promise<string> {
  const { rows } = await pool().query<{ uid: string }>("SELECT uid FROM search_index WHERE kind = 'profile'");
  return rows[0]!.uid;
}

/** Every id and version that an index holds. */
export async function contentOf({ server }: Stand, uid: string) {
  const { results } = await server.owner.index(uid).getDocuments({ fields: ["id", "version"], limit: 10_000 });
  return results.map(({ id, version }) => `${id} ${version}`).sort();
}

/** Both indexes hold the very documents that PostgreSQL's own holds, nothing waits, and the server has no others. */
export async function expectInStep({ server }: Stand, { kept = 0 } = {}) {
  const { rows: indexes } = await pool().query<{ kind: string; uid: string }>(
    "SELECT kind, uid FROM search_index WHERE kind <> 'postgres'",
  );
  for (const { kind, uid } of indexes) {
    const { rows } = await pool().query<{ line: string }>(
      "SELECT id || ' ' || version AS line FROM search_doc WHERE kind = $1",
      [kind],
    );
    expect([kind, ...(await contentOf({ server } as Stand, uid))]).toEqual([
      kind,
      ...rows.map(({ line }) => line).sort(),
    ]);
  }
  const { rows } = await pool().query("SELECT kind, id, reason FROM search_outbox");
  expect(rows).toEqual([]);
  const { results } = await server.owner.getRawIndexes({ limit: 100 });
  const ours = indexes.map(({ uid }) => uid);
  expect(results.filter(({ uid }) => !ours.includes(uid))).toHaveLength(kept);
}
