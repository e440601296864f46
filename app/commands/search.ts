import { settings } from "~/adapters/env.server";
import { ensureKeys } from "~/adapters/meilisearch.server";
import {
  buildIndex,
  IndexRefused,
  listQuestions,
  MEILISEARCH_RANGE,
  pushChanges,
  rebuildPostgres,
  repairSearch,
  searchStatus,
  type Repair,
} from "~/domain/search.server";
import type { SearchKind } from "~/domain/search";
import { command, UsageError } from "./command";
import { inProcess } from "./process";

const USAGE = `npm run search -- status     which engine answers, what each holds, and what is wrong
npm run search -- rebuild    makes every document anew while search goes on
npm run search -- repair     compares both engines with the database, document by document, and mends what differs
npm run search -- questions  what was looked for in the last 30 days, what found nothing first
npm run search -- keys       makes the two keys on the server of MEILISEARCH_URL, and prints them`;

const engines = { postgres: "PostgreSQL", meilisearch: "Meilisearch" };
const kinds = ["opening", "profile"] as const;

const verb = process.argv[2];
// The keys need nothing of the house, not even its database.
if (verb === "keys") await inProcess(makeKeys);
else {
  await command(async () => {
    if (verb === "status") await tell();
    else if (verb === "rebuild") return rebuild();
    else if (verb === "repair") await repair();
    else if (verb === "questions") await tellQuestions();
    else throw new UsageError(USAGE);
  });
}

async function tellQuestions() {
  const questions = await listQuestions(30);
  const lines = questions.map(
    ({ kind, words, asked, unfound }) =>
      `${kind}s: ${words || "(other words, not kept)"}: ${asked} times, nothing found ${unfound}`,
  );
  print(...(lines.length > 0 ? lines : ["Nobody has looked for anything."]));
}

async function makeKeys() {
  const { MEILISEARCH_URL: url, MEILISEARCH_MASTER_KEY: master } = settings();
  if (!url || !master)
    throw new UsageError("Set MEILISEARCH_URL and MEILISEARCH_MASTER_KEY for this command; see .env.example.");
  const keys = await ensureKeys(url, master).catch((error: Error) => {
    throw new UsageError(`${url} does not make keys: ${error.message}`);
  });
  print(`MEILISEARCH_SEARCH_KEY=${keys.search}`, `MEILISEARCH_INDEX_KEY=${keys.index}`);
}

async function tell() {
  const { engine, postgres, meilisearch } = await searchStatus();
  print(`Answers: ${engines[engine]}`, `PostgreSQL: ${postgres.opening} openings, ${postgres.profile} profiles`);
  if (!meilisearch) return print("Meilisearch: none");
  const { version, unused, indexes } = meilisearch;
  const why = {
    away: "it does not answer",
    foreign: `Quji speaks to ${MEILISEARCH_RANGE}`,
    refuses: "it refuses our keys; `npm run search -- keys` makes them",
  };
  const [openings, profiles] = indexes.map(({ documents }) => documents ?? "no");
  print(
    `Meilisearch${version ? ` ${version}` : ""}: ${unused ? `not used, ${why[unused]}` : `${openings} openings, ${profiles} profiles`}`,
  );
  for (const { kind, waiting, parked, refusal } of indexes) {
    if (waiting > 0) print(`Not yet told: ${waiting} ${kind}s`);
    for (const { id, reason } of parked) print(`Parked: ${kind} ${id}, since ${reason}`);
    if (refusal) print(refusal);
  }
}

async function rebuild() {
  const began = Date.now();
  await rebuildPostgres(showing("PostgreSQL"));
  for (const kind of kinds) {
    try {
      await buildIndex(kind, showing("Meilisearch"));
    } catch (error) {
      if (!(error instanceof IndexRefused)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  }
  print(`Rebuilt in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  await tell();
  return 0;
}

async function repair() {
  await pushChanges();
  const repairs = await repairSearch({ parked: true, progress: (engine) => showing(engines[engine]) });
  for (const { engine, kind, ...found } of repairs) print(`${engines[engine]}, ${kind}s: ${inWords(found)}`);
  await tell();
}

function inWords({ missing, stale, superfluous }: Omit<Repair, "engine" | "kind">) {
  if (missing + stale + superfluous === 0) return "nothing to repair";
  return `repaired ${missing} missing, ${stale} stale, ${superfluous} superfluous`;
}

/** Progress: on a terminal a line that is written over, elsewhere a line each tenth of the way. */
function showing(engine: string) {
  let last = "";
  return ({ kind, done, total }: { kind: SearchKind; done: number; total: number }) => {
    const share = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100;
    const shown = process.stdout.isTTY ? share : share - (share % 10);
    if (`${kind} ${shown}` === last) return;
    last = `${kind} ${shown}`;
    const line = `${engine}: ${done} of ${Math.max(done, total)} ${kind}s`;
    if (!process.stdout.isTTY) print(line);
    else process.stdout.write(`\r${line}\u001B[K${share === 100 ? "\n" : ""}`);
  };
}

function print(...lines: string[]) {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}
