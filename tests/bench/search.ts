import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { pool } from "~/adapters/db.server";
import { closeHouse, openHouse } from "~/adapters/house.server";
import { dayOf } from "~/domain/days";
import { system } from "~/domain/identity";
import { recordImportConsent } from "~/domain/profiles.server";
import { keepInStep, searchStatus } from "~/domain/search.server";
import { meilisearch } from "~/domain/search/meilisearch.server";
import { postgres } from "~/domain/search/postgres.server";
import { bringIn } from "~/domain/sheets.server";
import { drainJobs } from "~/worker.server";
import { openingsFile, profilesFile } from "./search/corpus";
import { print } from "./search/measuring";
import { tellCold, tellLag, tellMemory, tellPages, tellPlans, tellWarm } from "./search/telling";

// npm run bench:search -- [--million] [--profiles N] [--openings N] [--folder DIR] [--only cold,warm,lag,pages,memory]
// [--plans FILE]: brings invented files in as a city would, then says how long search takes on both engines. A folder
// keeps what was brought in for the next run. Nothing else should run on the machine meanwhile.

const { values } = parseArgs({
  options: {
    million: { type: "boolean", default: false },
    profiles: { type: "string" },
    openings: { type: "string", default: "20000" },
    folder: { type: "string" },
    only: { type: "string", default: "cold,warm,lag,pages,memory" },
    plans: { type: "string" },
  },
});
const profileCount = Number(values.profiles ?? (values.million ? 1_000_000 : 100_000));
const openingCount = Number(values.openings);

const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), "quji-bench-"));
mkdirSync(folder, { recursive: true });
// The embedded server may run as another account.
chmodSync(folder, 0o755);
process.env.QUJI_DATA = path.resolve(folder);

const timed = async (what: string, work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  print(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
};

async function fill() {
  await keepInStep();
  const today = dayOf(new Date());
  const onProblem = ({ line, column, reason }: { line: number; column?: string; reason: { key: string } }) => {
    throw new Error(`line ${line}, ${column}: ${reason.key}`);
  };
  const source = { id: "bench", label: "bench" };
  const consentId = await recordImportConsent(system, { basis: "invented", source: source.label });
  await timed(`${profileCount} profiles brought in`, () =>
    bringIn(system, { kind: "profiles", file: profilesFile(profileCount, today), consentId, source, onProblem }),
  );
  await timed(`${openingCount} openings brought in`, () =>
    bringIn(system, { kind: "openings", file: openingsFile(openingCount, today), trusted: true, source, onProblem }),
  );
  await timed("until all of it could be found on every engine", async () => {
    while (!(await drainJobs())) print("…");
    await keepInStep();
  });
  await pool().query("VACUUM ANALYZE");
}

try {
  await openHouse();
  const { rowCount } = await pool().query("SELECT FROM profiles LIMIT 1");
  if (rowCount === 0) await fill();
  // What the import left in memory is not what a server that has just started has.
  await closeHouse();
  await openHouse();
  await keepInStep();
  const status = await searchStatus();
  print(`${status.postgres.profile} profiles and ${status.postgres.opening} openings are found`);
  const engines = status.meilisearch ? [postgres, meilisearch] : [postgres];
  if (!status.meilisearch)
    print("THERE IS NO MEILISEARCH on the PATH and no MEILISEARCH_URL: its figures are missing.");
  const wanted = values.only.split(",");
  if (wanted.includes("cold")) for (const engine of engines) await tellCold(engine);
  if (wanted.includes("warm")) for (const engine of engines) await tellWarm(engine);
  if (wanted.includes("lag")) await tellLag(engines);
  if (wanted.includes("pages")) await tellPages(engines);
  if (wanted.includes("memory")) await tellMemory();
  if (values.plans) await tellPlans(values.plans);
} finally {
  await closeHouse();
  if (!values.folder) rmSync(folder, { recursive: true, force: true });
}
