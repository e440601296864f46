import { setTimeout as sleep } from "node:timers/promises";
import { db, pool } from "~/adapters/db.server";
import { record, transact } from "~/domain/audit.server";
import { dayOf } from "~/domain/days";
import { system } from "~/domain/identity";
import { emptyQuery } from "~/domain/search";
import type { SearchEngine } from "~/domain/search/engine.server";

const TICK = 100;
const PATIENCE = 60_000;
const WRITERS = 6;
/** So many are written over and over; those whose lag is measured are others. */
const WRITTEN = 2000;

/** Revises a profile as its person would: row, event and job in one transaction. */
async function revise(id: string, headline: string) {
  await transact(async (tx) => {
    await tx.profile.update({ where: { id }, data: { headline, updatedAt: new Date() } });
    await record(tx, system, {
      type: "profile.revised",
      subject: { type: "profile", id, label: "" },
      data: { fields: ["headline"] },
    });
  });
}

/** So many revisions a second of profiles at random, until stopped; says how many a second it came to. */
export async function keepWriting(perSecond: number): Promise<() => Promise<number>> {
  const ids = await someIds(WRITTEN);
  const under = new Set<Promise<void>>();
  const began = Date.now();
  let done = 0;
  let stopped = false;
  const writing = (async () => {
    for (let due = 0; !stopped; await sleep(TICK)) {
      due = ((Date.now() - began) / 1000) * perSecond;
      // What cannot be kept up with is left out, as a full queue would.
      while (done < due && under.size < WRITERS) {
        const work = revise(ids[done % ids.length]!, `改于第${done}次`).finally(() => under.delete(work));
        under.add(work);
        done += 1;
      }
    }
    await Promise.all(under);
  })();
  return async () => {
    stopped = true;
    await writing;
    return done / ((Date.now() - began) / 1000);
  };
}

/** Milliseconds from a commit until the word it brought is found, one after another. */
export async function lag(engine: SearchEngine, count: number): Promise<number[]> {
  const reach = { audience: "public", today: dayOf(new Date()) } as const;
  const times: number[] = [];
  for (const [number, id] of (await someIds(count, WRITTEN)).entries()) {
    const word = `zq${Date.now().toString(36)}x${number}${engine.name[0]}`;
    await revise(id, word);
    const began = performance.now();
    for (;;) {
      // An engine too busy to answer in time has not found it yet.
      const answer = await engine
        .search({ kind: "profile", query: { ...emptyQuery, q: word }, reach })
        .catch(() => null);
      if (answer && answer.total > 0) break;
      // Longer than anybody waits: no need to measure the others.
      if (performance.now() - began > PATIENCE) return [...times, Infinity];
      await sleep(10);
    }
    times.push(performance.now() - began);
  }
  return times;
}

/** Waits until every job that is due has run, wherever it runs. */
export async function settled() {
  for (;;) {
    const { rows } = await pool().query<{ due: boolean }>(
      "SELECT EXISTS (SELECT FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts) AS due",
    );
    if (!rows[0]!.due) return;
    await sleep(100);
  }
}

async function someIds(count: number, skip = 0): Promise<string[]> {
  const rows = await db().profile.findMany({
    where: { visibility: "public" },
    select: { id: true },
    orderBy: { id: "asc" },
    skip,
    take: count,
  });
  return rows.map(({ id }) => id);
}
