import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { saveSearch } from "~/domain/alerts.server";
import { postOpening } from "../../prisma/cast";
import { startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";
import { eventually } from "../support/person";

const cast = oneCast();
let worker: App | undefined;
afterAll(() => worker?.kill());

const start = async () =>
  (worker = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA! }));
const add = (task: string) => pool().query("SELECT graphile_worker.add_job($1)", [task]);

const people = ["gaffer", "director"] as const;
const finds = () => db().savedSearchHit.count();

test("a worker that is killed between finding and telling, and while it tells, tells everybody once", async () => {
  for (const who of people) {
    const viewer = await cast.as(who);
    const rhythm = "instant";
    await saveSearch(viewer, { kind: "opening", query: "role=lighting-technician", name: "灯光", rhythm });
    await saveSearch(viewer, { kind: "opening", query: "q=夜戏", name: "夜戏", rhythm });
  }
  const told = { type: "saved-search.told" };
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) ids.push(await postOpening(cast, "lamps", { ago: 0 }));
  const first = await start();
  await eventually(async () => (await finds()) === 12);
  await first.kill();
  expect(await db().event.count({ where: told })).toBe(0);
  expect(await db().notification.count({ where: { kind: "searches" } })).toBe(0);

  await pool().query("UPDATE saved_search_hits SET found_at = found_at - interval '5 minutes'");
  for (const moment of [0, 15, 40, 90]) {
    const running = await start();
    await add("tell-of-searches");
    await sleep(moment);
    await running.kill();
  }
  await start();
  await add("tell-of-searches");
  await eventually(async () => (await db().message.count({ where: { body: { contains: ids[0]! } } })) === 2);
  await eventually(
    async () => (await pool().query("SELECT FROM graphile_worker.jobs WHERE run_at <= now()")).rowCount === 0,
  );

  expect(await db().event.count({ where: told })).toBe(2);
  expect(await db().toldDocument.count()).toBe(people.length * ids.length);
  const notices = await db().notification.findMany({
    where: { kind: "searches" },
    select: { userId: true, data: true },
  });
  expect(notices.map(({ userId }) => userId).sort()).toEqual(people.map((who) => cast.userIds[who]).sort());
  expect(notices.map(({ data }) => (data as { count: string }).count)).toEqual(["3", "3"]);
  for (const id of ids) expect(await db().message.count({ where: { body: { contains: id } } })).toBe(2);
}, 240_000);
