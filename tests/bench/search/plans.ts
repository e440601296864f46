import { writeFileSync } from "node:fs";
import { searchPool } from "~/adapters/db.server";
import type { Asked } from "./questions";

type Statement = { text: string; values: unknown[] };
type Slow = { asked: Asked; milliseconds: number; statement: Statement };

/** Watches what is asked of PostgreSQL; returns what reads, and forgets, the last statement. */
export function watchStatements(): () => Statement | undefined {
  const pool = searchPool();
  const query = pool.query.bind(pool) as (text: string, values: unknown[]) => Promise<unknown>;
  let last: Statement | undefined;
  Object.assign(pool, {
    query: (text: string, values: unknown[]) => {
      // The question itself, not the look-up of its choices before it.
      if (text.includes("AS total")) last = { text, values };
      return query(text, values);
    },
  });
  return () => {
    const statement = last;
    last = undefined;
    return statement;
  };
}

/** Writes the plans of the slowest questions, one of each kind, as a page of the documentation. */
export async function writePlans(file: string, slow: Slow[]) {
  const worst = new Map<string, Slow>();
  for (const one of slow.sort((a, b) => b.milliseconds - a.milliseconds)) {
    const key = JSON.stringify(one.asked.query);
    if (!worst.has(key)) worst.set(key, one);
  }
  const parts = [
    "# Plans of the ten slowest searches\n",
    "On PostgreSQL, one client, by `npm run bench:search -- --plans docs/search-plans.md` over 100,000 profiles and 20,000 openings. InitPlan 1 counts to the cap, InitPlan 2 ranks a page, those after it count facets.\n",
  ];
  for (const { asked, milliseconds, statement } of [...worst.values()].slice(0, 10)) {
    const client = await searchPool().connect();
    try {
      const { rows } = await client.query<{ "QUERY PLAN": string }>(
        `EXPLAIN (ANALYZE, BUFFERS, SETTINGS) ${statement.text}`,
        statement.values,
      );
      const { q, facets, sort, page } = asked.query;
      const said = [q && `\`${q}\``, Object.keys(facets).length > 0 && `\`${JSON.stringify(facets)}\``]
        .filter(Boolean)
        .join(", ");
      parts.push(
        `## ${asked.what}: ${said || "no words"} (${sort}, page ${page}), ${milliseconds.toFixed(1)} ms\n`,
        `\`\`\`\n${rows.map((row) => row["QUERY PLAN"]).join("\n")}\n\`\`\`\n`,
      );
    } finally {
      client.release();
    }
  }
  writeFileSync(file, parts.join("\n"));
}
