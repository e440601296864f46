import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, db, disconnect } from "~/adapters/db.server";
import { closeMeilisearch, meilisearchInUse, offerMeilisearch } from "~/adapters/meilisearch.server";
import { anonymous } from "~/domain/identity";
import { dayOf } from "~/domain/days";
import type { SearchEngine } from "~/domain/search/engine.server";
import { meilisearch } from "~/domain/search/meilisearch.server";
import { postgres } from "~/domain/search/postgres.server";
import { buildIndex, rebuildPostgres, reindex, searchOpenings, searchProfiles } from "~/domain/search.server";
import { onDatabase, withClient } from "~/adapters/databases.server";
import { ensureTemplate, shareTestServer } from "../support/server";
import { invent, questions } from "./search-corpus";

// npx tsx tests/bench/search.ts [profiles] [openings]: how long search takes over invented documents, on both engines.

const [profileCount = 100_000, openingCount = 20_000] = process.argv.slice(2).map(Number);
const WARM = 5;
const ROUNDS = 45;
const DATABASE = `bench_${process.pid}`;

const at = (times: number[], share: number) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1).padStart(7);
};

/** The engine alone, and the whole search: asked, read again under the viewer's rule, marked. */
async function measure(engine: SearchEngine) {
  const line = (what: string, alone: number[], whole: number[]) =>
    print(`  ${what.padEnd(22)} ${at(alone, 0.5)} ${at(alone, 0.95)}     ${at(whole, 0.5)} ${at(whole, 0.95)}`);
  print(`${engine.name}, one client, in ms   engine p50 p95      search p50 p95`);
  const [all, allWhole]: [number[], number[]] = [[], []];
  const reach = { audience: "public", today: dayOf(new Date()) } as const;
  for (const [what, make] of Object.entries(questions)) {
    const [alone, whole]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const [kind, query] = make();
      const began = performance.now();
      await engine.search({ kind, query, reach });
      const asked = performance.now();
      const [, other] = make();
      const again = performance.now();
      await (kind === "profile" ? searchProfiles : searchOpenings)(anonymous, { ...other, engine: engine.name });
      if (round < WARM) continue;
      alone.push(asked - began);
      whole.push(performance.now() - again);
    }
    line(what, alone, whole);
    all.push(...alone);
    allWhole.push(...whole);
  }
  line("all of them", all, allWhole);
}

async function timed<T>(what: string, count: number, work: () => Promise<T>) {
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  print(`${what}: ${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(2)} ms each`);
}

const print = (text: string) => process.stdout.write(`${text}\n`);

const { url, release } = await shareTestServer();
process.env.QUJI_DATA = mkdtempSync(path.join(tmpdir(), "quji-bench-"));
try {
  const template = await ensureTemplate(url);
  await withClient(url, (client) => client.query(`CREATE DATABASE ${DATABASE} TEMPLATE ${template}`));
  connect(onDatabase(url, DATABASE));
  offerMeilisearch({ patience: 10_000 });
  const count = profileCount + openingCount;
  await timed(`${profileCount} profiles and ${openingCount} openings invented`, count, () =>
    invent(profileCount, openingCount),
  );
  await timed("documents of PostgreSQL made", count, () => rebuildPostgres());
  const [{ size }] = await db().$queryRaw<[{ size: string }]>`
    SELECT pg_size_pretty(sum(pg_total_relation_size(relid))) AS size FROM pg_partition_tree('search_doc')`;
  print(`search_doc: ${size}`);
  const ids = (await db().profile.findMany({ select: { id: true }, take: 200 })).map(({ id }) => id);
  await timed("one document at a time", ids.length, async () => {
    for (const id of ids) await reindex("profile", [id]);
  });
  await measure(postgres);
  if (await meilisearchInUse()) {
    await timed("index of Meilisearch built", count, async () => {
      await buildIndex("opening");
      await buildIndex("profile");
    });
    await measure(meilisearch);
  } else print("No meilisearch on the PATH and no MEILISEARCH_URL: its figures are missing.");
} finally {
  await closeMeilisearch();
  await disconnect();
  await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`));
  await release();
  rmSync(process.env.QUJI_DATA!, { recursive: true, force: true });
}
