import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client";

export { Prisma };
/** A transaction, as commands hand it on. */
export type Tx = Prisma.TransactionClient;

type Open = { url: string; pool: pg.Pool; client: PrismaClient; searching?: pg.Pool };

// Prisma reads two relations at once on the one connection of a transaction, and pg says each time that this will
// not be allowed for ever. It is Prisma's to mend and nobody's who reads our output.
process.noDeprecation = true;

// One pool a process, kept across the development server's reloads.
const holder = globalThis as { qujiDatabase?: Open };

/** Opens the one pool of this process on a database that is there and migrated. Opening it twice is harmless. */
export function connect(url: string, { connections = 10 } = {}) {
  if (holder.qujiDatabase?.url === url) return;
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 });
  // An idle connection that dies (server restarted) must not end the process; the next query reconnects.
  pool.on("error", () => {});
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  holder.qujiDatabase = { url, pool, client };
}

export async function disconnect() {
  const open = holder.qujiDatabase;
  holder.qujiDatabase = undefined;
  if (!open) return;
  await open.client.$disconnect();
  await Promise.all([closePool(open.pool), open.searching && closePool(open.searching)]);
}

/** Ends a pool and waits until its connections are closed, which `end` itself does not. */
async function closePool(pool: pg.Pool) {
  let left = pool.totalCount;
  const closed = new Promise<void>((resolve) => {
    if (left === 0) resolve();
    pool.on("remove", () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  await pool.end();
  await closed;
}

function opened() {
  if (!holder.qujiDatabase) throw new Error("The database is not open: call openHouse first.");
  return holder.qujiDatabase;
}

/** Prisma over the one pool. */
export const db = () => opened().client;

/** The pool itself, for what Prisma cannot say: Lucia, jobs, search. */
export const pool = () => opened().pool;

/**
 * Connections that only search. To the planner, reading every row looks cheap, since it does not count what it
 * takes to fetch the tokens of each from outside the row; these never do so where there is an index.
 */
export function searchPool(): pg.Pool {
  const open = opened();
  if (!open.searching) {
    open.searching = new pg.Pool({ connectionString: open.url, max: 4, connectionTimeoutMillis: 10_000 });
    open.searching.on("error", () => {});
    open.searching.on("connect", (client) => {
      client.query("SET enable_seqscan = off; SET jit = off; SET work_mem = '32MB'").catch(() => {});
    });
  }
  return open.searching;
}

export const databaseUrl = () => opened().url;
