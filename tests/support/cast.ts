import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, inject } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { now } from "~/adapters/clock";
import { settings } from "~/adapters/env.server";
import { dayOf } from "~/domain/days";
import { viewerOfUser } from "~/domain/identity.server";
import { buildCast, type Cast } from "../../prisma/cast";
import { openings, people, productions, profiles, studios } from "../../prisma/world";
import { emptyDatabase, oneDatabase } from "./database";
import { runJobs } from "./jobs";

/**
 * Gives every test of this file the named cast, alive, told and searchable, in a database of its own. It is built
 * once for each worker and laid anew before each test.
 */
export function freshCast(): Cast {
  const cast = {} as Cast;
  oneDatabase();
  beforeAll(buildOnce);
  beforeEach(async () => void Object.assign(cast, await layCast()));
  return cast;
}

/** The same, laid once for the whole file: for tests that only look, or that ask a running application. */
export function oneCast(): Cast {
  const cast = {} as Cast;
  oneDatabase();
  beforeAll(async () => {
    await buildOnce();
    Object.assign(cast, await layCast());
  });
  return cast;
}

async function buildOnce() {
  const { rows } = await pool().query("SELECT FROM pg_namespace WHERE nspname = 'cast'");
  if (rows.length > 0) return;
  await emptyDatabase();
  await buildCast();
  await runJobs();
  await keepCast();
}

// Each file of tests has a folder of its own for what is uploaded, and the cast is built in the first of them.
const keptFiles = () => path.join(inject("server").folder, `cast-${process.env.VITEST_POOL_ID}`);
const filesHere = () => path.join(settings().dataFolder, "files");

/** The tables of the project and the columns that can be written. */
async function listTables() {
  const { rows } = await pool().query<{ table: string; columns: string }>(
    // Ordinary tables only: partitions hold the rows of their parents.
    `SELECT quote_ident(relname) AS table, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
     GROUP BY relname`,
  );
  return rows;
}

async function keepCast() {
  const tables = await listTables();
  const copies = tables.map(({ table }) => `CREATE TABLE "cast".${table} AS TABLE public.${table};`);
  await pool().query(`CREATE SCHEMA "cast"; ${copies.join("\n")}
    CREATE TABLE "cast"."_sequences" AS SELECT sequencename AS name, last_value AS at FROM pg_sequences WHERE schemaname = 'public'`);
  if (existsSync(filesHere())) await cp(filesHere(), keptFiles(), { recursive: true });
}

async function layCast() {
  if (existsSync(keptFiles())) await cp(keptFiles(), filesHere(), { recursive: true });
  const tables = await listTables();
  const rows = tables.map(
    ({ table, columns }) =>
      `INSERT INTO public.${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM "cast".${table};`,
  );
  // Foreign keys and triggers have had their say when the cast was built.
  await pool().query(`BEGIN; SET LOCAL session_replication_role = replica;
    TRUNCATE ${tables.map(({ table }) => `public.${table}`).join(", ")}, graphile_worker._private_jobs, graphile_worker._private_job_queues;
    ${rows.join("\n")}
    SELECT setval(format('public.%I', name)::regclass, at) FROM "cast"."_sequences" WHERE at IS NOT NULL;
    COMMIT`);
  return readCast();
}

/** The cast that is in the database, by the names it goes by. */
export async function readCast(): Promise<Cast> {
  const [userIds, profileIds, studioIds, productionIds, openingIds] = await Promise.all([
    idsOf(people, async ({ email }) => db().user.findUniqueOrThrow({ where: { email } })),
    idsOf(profiles, async (_, who) => db().profile.findFirstOrThrow({ where: { user: { email: people[who].email } } })),
    idsOf(studios, async ({ name }) => db().studio.findUniqueOrThrow({ where: { name } })),
    idsOf(productions, async ({ title }) => db().production.findFirstOrThrow({ where: { title } })),
    idsOf(openings, async ({ role, production }) =>
      db().opening.findFirstOrThrow({ where: { role, production: { title: productions[production].title } } }),
    ),
  ]);
  const as: Cast["as"] = async (role) => ({
    ...(await viewerOfUser(userIds[role], { locale: "zh-CN", requestId: null })),
    userId: userIds[role],
  });
  return { today: dayOf(now()), userIds, profileIds, studioIds, productionIds, openingIds, as };
}

async function idsOf<Key extends string, Words>(
  named: Record<Key, Words>,
  find: (words: Words, key: Key) => Promise<{ id: string }>,
): Promise<Record<Key, string>> {
  const keys = Object.keys(named) as Key[];
  const found = await Promise.all(keys.map(async (key) => [key, (await find(named[key], key)).id] as const));
  return Object.fromEntries(found) as Record<Key, string>;
}
