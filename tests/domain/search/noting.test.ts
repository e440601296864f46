import { beforeEach, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { pool } from "~/adapters/db.server";
import { anonymous } from "~/domain/identity";
import { listQuestions, rebuildPostgres, searchProfiles, sweepQuestions, writeQuestions } from "~/domain/search.server";
import { freshDatabase } from "../../support/database";
import { addProfiles, asking, stopClock, TODAY } from "./corpus";

freshDatabase();
stopClock();

// What tests before these asked in the same process is none of theirs.
beforeEach(async () => {
  await writeQuestions();
  await pool().query("DELETE FROM search_question");
});

const at = (time: string) => setClock(() => new Date(`${TODAY}T${time}Z`));
const ask = async (time: string, q: string, page = 1) => {
  at(time);
  await searchProfiles(anonymous, asking({ q, page }));
};

it("counts what was asked, and what found nothing, in words of the vocabulary only", async () => {
  await addProfiles([
    { name: "顾望舒", crafts: ["editor"], skills: ["达芬奇", "她自己的绝活"] },
    ...Array.from({ length: 4 }, (_, number) => ({ name: `甲${number}`, skills: ["达芬奇"] })),
  ]);
  await rebuildPostgres();
  await ask("04:00:00", "剪辑师");
  await ask("04:01:00", "剪輯師");
  await ask("04:02:00", "编剧 开化");
  await ask("04:03:00", "顾望舒");
  await ask("04:04:00", "guwangshu 剪辑师");
  await ask("04:05:00", "她自己的绝活");
  await ask("04:06:00", "达芬奇");
  await ask("04:07:00", "13800138000");
  await writeQuestions();
  expect(await listQuestions(1)).toEqual([
    { kind: "profile", words: "", asked: 3, unfound: 1 },
    { kind: "profile", words: "编剧 开化", asked: 1, unfound: 1 },
    { kind: "profile", words: "剪辑师", asked: 3, unfound: 0 },
    { kind: "profile", words: "达芬奇", asked: 1, unfound: 0 },
  ]);
  const { rows } = await pool().query<{ all: string }>("SELECT string_agg(words, ' ') AS all FROM search_question");
  expect(rows[0]!.all).not.toMatch(/望舒|guwangshu|绝活|138/);
});

it("counts the end of what is typed, and a page turned not at all", async () => {
  await rebuildPostgres();
  for (const [time, q] of [
    ["04:00:00", "编"],
    ["04:00:01", "编剧"],
    ["04:00:02", "编剧 衢江"],
  ] as const)
    await ask(time, q);
  await ask("04:00:03", "编剧 衢江", 2);
  await ask("04:01:00", "编剧 衢江");
  await writeQuestions();
  expect(await listQuestions(1)).toEqual([{ kind: "profile", words: "编剧 衢江", asked: 2, unfound: 2 }]);
});

it("adds to what was counted before, and forgets it after some four hundred days", async () => {
  await rebuildPostgres();
  for (const time of ["04:00:00", "04:01:00"]) {
    await ask(time, "编剧");
    await writeQuestions();
  }
  expect(await listQuestions(1)).toMatchObject([{ asked: 2, unfound: 2 }]);
  setClock(() => new Date("2028-02-01T04:00:00Z"));
  await sweepQuestions();
  expect(await listQuestions(1000)).toEqual([]);
});
