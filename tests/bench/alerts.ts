import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pool } from "~/adapters/db.server";
import { closeHouse, openHouse } from "~/adapters/house.server";
import { transact } from "~/domain/audit.server";
import { findMatches, tellDue } from "~/domain/alerts.server";
import { dayOf } from "~/domain/days";
import { system } from "~/domain/identity";
import { recordImportConsent } from "~/domain/profiles.server";
import type { SearchKind } from "~/domain/search";
import { parseLeniently } from "~/domain/search.forms";
import { canonicalOf, followChanges, reindexJob } from "~/domain/search.server";
import { bringIn } from "~/domain/sheets.server";
import { quzhouCounties, roles } from "~/domain/vocabulary";
import { drainJobs } from "~/worker.server";
import { openingsFile, profilesFile } from "./search/corpus";
import { print } from "./search/measuring";

// npm run bench:alerts: how long it takes to look at changed documents for 10,000 saved searches, no two of them
// equal, and to tell of what was found. Nothing else should run on the machine meanwhile.

const PEOPLE = 2_000;
const SEARCHES = 10_000;
const CHANGED = 500;
const words = ["", "夜戏", "古装", "方言", "竖屏", "跟组", "粗剪", "布光"];
const kinds = ["opening", "profile"] as const;

const folder = mkdtempSync(path.join(tmpdir(), "quji-bench-"));
chmodSync(folder, 0o755);
process.env.QUJI_DATA = folder;

/** Searches as people make them: a craft, often a place and a pay, sometimes a word. */
function searchOf(index: number, kind: SearchKind): string {
  const parameters = new URLSearchParams({ role: roles[index % roles.length]!.code });
  const place = quzhouCounties[index % (quzhouCounties.length + 2)];
  if (place) parameters.set("division", place.code);
  parameters.set("rateMin", String(100 + Math.floor(index / 3)));
  const word = words[index % words.length]!;
  if (word) parameters.set("q", word);
  return canonicalOf(kind, parseLeniently(kind, parameters));
}

async function fill() {
  const source = { id: "bench", label: "bench" };
  const today = dayOf(new Date());
  const onProblem = ({ line }: { line: number }) => {
    throw new Error(`line ${line}`);
  };
  const consentId = await recordImportConsent(system, { basis: "invented", source: source.label });
  await bringIn(system, { kind: "profiles", file: profilesFile(5_000, today), consentId, source, onProblem });
  await bringIn(system, { kind: "openings", file: openingsFile(2_000, today), trusted: true, source, onProblem });
  await drainJobs();
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  await pool().query(
    "INSERT INTO users (id, name, email) SELECT id, 'bench', id || '@bench.example' FROM unnest($1::uuid[]) id",
    [people],
  );
  const searches = Array.from({ length: SEARCHES }, (_, index) => {
    const kind = kinds[index % 2]!;
    return {
      id: randomUUID(),
      user_id: people[index % PEOPLE],
      kind,
      canonical: searchOf(index, kind),
      rhythm: "instant",
    };
  });
  await pool().query(
    `INSERT INTO saved_searches (id, user_id, kind, name, query, canonical, rhythm)
     SELECT id, user_id, kind, 'bench', canonical, canonical, rhythm FROM jsonb_populate_recordset(NULL::saved_searches, $1)`,
    [JSON.stringify(searches)],
  );
  await transact(async (tx) => {
    for (const kind of kinds) await followChanges(tx, kind);
  });
  await pool().query("VACUUM ANALYZE");
}

/** Documents come and go: what is put back into the index is new to everybody. */
async function change(kind: SearchKind, count: number) {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM search_doc WHERE kind = $1 ORDER BY random() LIMIT $2`,
    [kind, count],
  );
  await pool().query("DELETE FROM search_doc WHERE kind = $1 AND id = ANY($2)", [kind, rows.map(({ id }) => id)]);
  await reindexJob({ kind, ids: rows.map(({ id }) => id) });
}

async function seconds(work: () => Promise<unknown>) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const count = async (sql: string) => (await pool().query<{ count: number }>(sql)).rows[0]!.count;

try {
  await openHouse();
  await fill();
  const different = await count("SELECT count(DISTINCT (kind, canonical))::int AS count FROM saved_searches");
  print(`${SEARCHES} saved searches of ${PEOPLE} people, ${different} different ones`);
  for (const kind of kinds) {
    const single: number[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      await change(kind, 1);
      single.push(await seconds(findMatches));
    }
    single.sort((a, b) => a - b);
    print(`one changed ${kind}: ${single[5]!.toFixed(2)} s (median of 10, worst ${single[9]!.toFixed(2)} s)`);
    await change(kind, CHANGED / 2);
    print(`${CHANGED / 2} changed ${kind}s at once: ${(await seconds(findMatches)).toFixed(2)} s`);
  }
  print(`${await count("SELECT count(*)::int AS count FROM saved_search_hits")} found`);
  await pool().query("UPDATE saved_search_hits SET found_at = found_at - interval '5 minutes'");
  print(`all told in ${(await seconds(tellDue)).toFixed(1)} s`);
  print(`${await count("SELECT count(*)::int AS count FROM told_documents")} documents told, each once a person`);
} finally {
  await closeHouse();
  rmSync(folder, { recursive: true, force: true });
}
