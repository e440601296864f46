import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

// `prisma migrate` wants a native engine downloaded; this is the same engine as WebAssembly. Only its comparison
// of two schemas is used: its way of running scripts splits them at every semicolon, those of functions included,
// and its reading of a database does not take PostgreSQL 18.

/**
 * The SQL that leads from one schema to another ("" is the empty one); null when there is nothing to do. The
 * engine wants a server to talk to, though it asks it nothing.
 */
export async function differenceOfSchemas(url: string, from: string, to: string): Promise<string | null> {
  const engine = await openEngine(url);
  const { stdout } = await engine.diff({
    from: from === "" ? { tag: "empty" } : { tag: "schemaDatamodel", ...asFiles(from) },
    to: { tag: "schemaDatamodel", ...asFiles(to) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout === null || stdout.includes("This is an empty migration") ? null : stdout;
}

const asFiles = (content: string) => ({ files: [{ path: "schema.prisma", content }] });

// Node loads WebAssembly as a module only behind a flag, so the engine's two halves are joined by hand.
async function openEngine(url: string): Promise<SchemaEngine> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const half = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(path.join(path.dirname(file), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": half });
  half.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  return half.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}
