import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setClock } from "~/adapters/clock";
import { connect, disconnect } from "~/adapters/db.server";
import { onDatabase, withClient } from "~/adapters/databases.server";
import { closeMeilisearch, meilisearchInUse, offerMeilisearch } from "~/adapters/meilisearch.server";
import { buildIndex } from "~/domain/search.server";
import { ensureTemplate, shareTestServer } from "../support/server";
import { asking, type Asking } from "./asking";
import { drops, readBaseline, writeBaseline } from "./baseline";
import { bringInCorpus, invent, TODAY } from "./corpus";
import { judge, report, type Report } from "./measuring";
import { ndcg } from "./metrics";
import { askingNaively, layOutTexts } from "./naive";
import { tableOf } from "./printing";
import { halfOf } from "./queries";

// npm run relevance [-- --write] [-- --each]: how well each engine answers the judged queries, held against the
// committed figures; --write makes these the committed ones, --each prints the tuning half query by query.

const wanted = new Set(process.argv.slice(2));
const DATABASE = `relevance_${process.pid}`;
const print = (text: string) => process.stdout.write(`${text}\n`);

const { url, release } = await shareTestServer();
process.env.QUJI_DATA = mkdtempSync(path.join(tmpdir(), "quji-relevance-"));
try {
  const template = await ensureTemplate(url);
  await withClient(url, (client) => client.query(`CREATE DATABASE ${DATABASE} TEMPLATE ${template}`));
  connect(onDatabase(url, DATABASE));
  offerMeilisearch({ patience: 10_000 });
  setClock(() => new Date(`${TODAY}T04:00:00Z`));
  const corpus = invent();
  await bringInCorpus(corpus);
  await layOutTexts(corpus);
  const ways = new Map<string, Asking>([
    ["naive", askingNaively],
    ["postgres", asking("postgres")],
  ]);
  if (await meilisearchInUse()) {
    await buildIndex("opening");
    await buildIndex("profile");
    ways.set("meilisearch", asking("meilisearch"));
  } else print("No meilisearch on the PATH and no MEILISEARCH_URL: its figures are missing.");

  const reports = new Map<string, Report>();
  for (const [name, ask] of ways) {
    const judged = await judge(corpus, ask);
    reports.set(name, report(judged));
    if (!wanted.has("--each")) continue;
    for (const [query, one] of judged) {
      if (halfOf.get(query) !== "tuning") continue;
      const shown = one.shown.slice(0, 10).join("");
      const best = one.ideal
        .toSorted((a, b) => b - a)
        .slice(0, 10)
        .join("");
      print(
        `${name} ${query.class.padEnd(17)} ${query.kind} ${query.q}: ${ndcg(one).toFixed(3)} ${shown || "-"} of ${best || "-"}`,
      );
    }
  }
  print(tableOf(reports));
  if (wanted.has("--write")) {
    writeBaseline({ ...(ways.has("meilisearch") ? {} : readBaseline()), ...Object.fromEntries(reports) });
  } else {
    const before = readBaseline();
    const worse = [...reports].flatMap(([name, now]) => drops(before[name]!, now).map((drop) => `${name}, ${drop}`));
    for (const line of worse) print(`worse: ${line}`);
    process.exitCode = worse.length > 0 ? 1 : 0;
  }
} finally {
  await closeMeilisearch();
  await disconnect();
  await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`));
  await release();
  rmSync(process.env.QUJI_DATA!, { recursive: true, force: true });
}
