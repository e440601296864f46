import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { databaseUrl, pool } from "~/adapters/db.server";
import { settings } from "~/adapters/env.server";
import { meilisearchInUse } from "~/adapters/meilisearch.server";
import { dayOf } from "~/domain/days";
import { anonymous } from "~/domain/identity";
import { searchOpenings, searchProfiles } from "~/domain/search.server";
import type { SearchEngine } from "~/domain/search/engine.server";
import { postgres } from "~/domain/search/postgres.server";
import { addressOf } from "~/ui/search/addresses";
import { startApp } from "../../support/app";
import { heading, measure, print, told, within, type Measured } from "./measuring";
import { memoryOf } from "./memory";
import { watchStatements, writePlans } from "./plans";
import { drawer, makeQuestions, type Asked } from "./questions";
import { keepWriting, lag, settled } from "./writing";

// Each of these measures one thing and prints it.

const QUESTIONS = 500;
const DRAWS = 500;
const CLIENTS = [1, 4, 16];
const WRITES = 50;

const questions = makeQuestions(QUESTIONS);
const reach = { audience: "public", today: dayOf(new Date()) } as const;
const alone = (engine: SearchEngine, { kind, query }: Asked) => engine.search({ kind, query, reach });
const whole = (engine: SearchEngine, { kind, query }: Asked) =>
  (kind === "profile" ? searchProfiles : searchOpenings)(anonymous, { ...query, engine: engine.name });

/** Every question once, of an engine that has just started; what the system has in its own cache stays there. */
export async function tellCold(engine: SearchEngine) {
  print(`\n${engine.name}, each question for the first time after a start\n${heading}`);
  let next = 0;
  print(told("engine alone, 1 client", await measure(1, QUESTIONS, () => alone(engine, questions[next++]!))));
}

/** Questions as often as people ask them, of the engine alone and of the whole search, without and with writes. */
export async function tellWarm(engine: SearchEngine) {
  print(`\n${engine.name}, warm\n${heading}`);
  const run = (ask: typeof alone | typeof whole, clients: number) => {
    const draw = drawer(questions);
    return measure(clients, DRAWS, () => ask(engine, draw()));
  };
  const ratios: string[] = [];
  for (const clients of CLIENTS) {
    const bare = await run(alone, clients);
    const full = await run(whole, clients);
    print(told(`engine alone, ${clients} clients`, bare));
    print(told(`search: asked, read again, marked, ${clients}`, full));
    ratios.push(`${ratio(full, bare)} with ${clients}`);
  }
  print(`search ÷ engine, at the median: ${ratios.join(", ")}`);
  const worker = startWorker();
  const stop = await keepWriting(WRITES);
  for (const clients of CLIENTS) print(told(`engine alone, ${clients}, while written to`, await run(alone, clients)));
  print(`written meanwhile: ${(await stop()).toFixed(1)} a second`);
  await settled();
  await worker.stop();
}

/** From a commit until it is found, alone and while others write. */
export async function tellLag(engines: SearchEngine[]) {
  print("\ncommit to searchable, in ms         p50      p95");
  const worker = startWorker();
  for (const writes of [0, WRITES]) {
    const stop = writes > 0 ? await keepWriting(writes) : async () => 0;
    for (const engine of engines) {
      const times = await lag(engine, 60);
      const figures = [0.5, 0.95].map((share) => within(times, share).toFixed(0).padStart(9));
      print(`${`${engine.name}, ${writes} other writes a second`.padEnd(32)}${figures.join("")}`);
    }
    await stop();
    await settled();
  }
  await worker.stop();
}

/** The page itself, over HTTP: asked, read again, rendered, sent. */
export async function tellPages(engines: SearchEngine[]) {
  print(`\npages, over HTTP\n${heading}`);
  const app = await startApp({ DATABASE_URL: databaseUrl(), QUJI_DATA: settings().dataFolder, JOBS: "apart" });
  try {
    for (const engine of engines) {
      for (const clients of [1, 4]) {
        const draw = drawer(questions);
        const page = async () => {
          const { kind, query } = draw();
          const answer = await app.ask(addressOf(kind, { ...query, engine: engine.name }));
          await answer.arrayBuffer();
          if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
        };
        await measure(clients, 100, page);
        const pages = await measure(clients, 500, page);
        const again = drawer(questions);
        const bare = await measure(clients, 500, () => alone(engine, again()));
        print(told(`page, ${engine.name}, ${clients} clients`, pages));
        print(`page ÷ engine, at the median: ${ratio(pages, bare)}`);
      }
    }
  } finally {
    await app.stop();
  }
}

/** What the engines hold in memory and on disk. */
export async function tellMemory() {
  const { rows } = await pool().query<{ documents: string; table: string }>(`
    SELECT pg_size_pretty(sum(pg_total_relation_size(relid))) AS documents,
           pg_size_pretty(pg_database_size(current_database())) AS table
    FROM pg_partition_tree('search_doc')`);
  print(`\nPostgreSQL: documents ${rows[0]!.documents}, of a database of ${rows[0]!.table}`);
  const { rows: servers } = await pool().query<{ pid: number }>(
    "SELECT pg_postmaster_start_time(), pg_backend_pid() AS pid",
  );
  print(
    `memory of PostgreSQL ${memoryOf(parentOf(servers[0]!.pid)).toFixed(0)} MB, of this process ${memoryOf(process.pid).toFixed(0)} MB`,
  );
  const search = await meilisearchInUse();
  if (!search) return;
  const { databaseSize } = await search.admin.getStats();
  const record = path.join(settings().dataFolder, "meilisearch.shared/server.json");
  const pid = Number.parseInt((JSON.parse(readFileSync(record, "utf8")) as { identity: string }).identity);
  print(`Meilisearch: ${(databaseSize / 1024 ** 2).toFixed(0)} MB on disk, ${memoryOf(pid).toFixed(0)} MB of memory`);
}

/** The plans of the slowest questions. */
export async function tellPlans(file: string) {
  const read = watchStatements();
  const slow = [];
  for (const asked of questions) {
    const began = performance.now();
    await alone(postgres, asked);
    const statement = read();
    if (statement) slow.push({ asked, milliseconds: performance.now() - began, statement });
  }
  await writePlans(file, slow);
  print(`\nplans of the ten slowest: ${file}`);
}

const ratio = (of: Measured, to: Measured) => (within(of.times, 0.5) / within(to.times, 0.5)).toFixed(2);

const parentOf = (pid: number) => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))![1]);

/** Jobs in a process of their own, as beside a busy web process. */
function startWorker() {
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "app/commands/worker.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl(), LOG_LEVEL: "error" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return {
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
