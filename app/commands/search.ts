import { buildIndex, rebuildPostgres, searchStatus } from "~/domain/search.server";
import type { SearchKind } from "~/domain/search";
import { command, UsageError } from "./command";

const USAGE = `npm run search -- status     which engine answers, and what each holds
npm run search -- rebuild    makes every document anew while search goes on`;

await command(async ([verb]) => {
  if (verb === "status") await tell();
  else if (verb === "rebuild") await rebuild();
  else throw new UsageError(USAGE);
});

async function tell() {
  const { engine, postgres, meilisearch } = await searchStatus();
  const line = (name: string, holds: Record<SearchKind, number>) =>
    `${name}: ${holds.opening} openings, ${holds.profile} profiles`;
  print(`Answers: ${engine}`, line("PostgreSQL", postgres));
  if (!meilisearch) return print("Meilisearch: none");
  const { version, documents, waiting } = meilisearch;
  print(line(`Meilisearch ${version}`, documents), line("Not yet told", waiting));
}

async function rebuild() {
  const began = Date.now();
  const progress = (engine: string) => (kind: SearchKind, done: number) => {
    if (done % 10_000 === 0) print(`${engine}: ${done} ${kind}s`);
  };
  await rebuildPostgres(progress("PostgreSQL"));
  for (const kind of ["opening", "profile"] as const) {
    await buildIndex(kind, (done) => progress("Meilisearch")(kind, done));
  }
  print(`Rebuilt in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  await tell();
}

function print(...lines: string[]) {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}
