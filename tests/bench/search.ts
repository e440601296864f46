import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, db, disconnect } from "~/adapters/db.server";
import { closeMeilisearch, meilisearchInUse, offerMeilisearch } from "~/adapters/meilisearch.server";
import { anonymous } from "~/domain/identity";
import type { EngineName } from "~/domain/search";
import { buildIndex, rebuildPostgres, reindex, searchOpenings, searchProfiles } from "~/domain/search.server";
import { onDatabase, withClient } from "~/adapters/databases.server";
import { ensureTemplate, shareTestServer } from "../support/server";
import { invent, questions } from "./search-corpus";

// npx tsx tests/bench/search.ts [profiles] [openings]: how long search takes over invented documents, on both engines.

const [profileCount = 100_000, openingCount = 20_000] = process.argv.slice(2).map(Number);
const DATABASE = `bench_${process.pid}`;

async function measure(engine: EngineName) {
  const all: number[] = [];
  const line = (what: string, times: number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
    print(`  ${what.padEnd(22)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`);
  };
  print(`${engine}, one client, with hydration`);
  for (const [what, make] of Object.entries(questions)) {
    const times: number[] = [];
    for (let round = 0; round < 45; round++) {
      const [kind, query] = make();
      const began = performance.now();
      await (kind === "profile" ? searchProfiles : searchOpenings)(anonymous, { ...query, engine });
      if (round >= 5) times.push(performance.now() - began);
    }
    line(what, times);
    all.push(...times);
  }
  line("all of them", all);
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
  await measure("postgres");
  if (await meilisearchInUse()) {
    await timed("index of Meilisearch built", count, async () => {
      await buildIndex("opening");
      await buildIndex("profile");
    });
    await measure("meilisearch");
  } else print("No meilisearch on the PATH and no MEILISEARCH_URL: its figures are missing.");
} finally {
  await closeMeilisearch();
  await disconnect();
  await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`));
  await release();
  rmSync(process.env.QUJI_DATA!, { recursive: true, force: true });
}
