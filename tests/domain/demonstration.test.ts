import { describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { clearUnfinished, removeDemonstration, whatIsHere } from "~/domain/demonstration.server";
import { anonymous, system } from "~/domain/identity";
import { addPerson } from "~/domain/identity.server";
import { searchOpenings } from "~/domain/search.server";
import { emptyQuery } from "~/domain/search";
import { buildCast } from "../../prisma/cast";
import { seedWhenEmpty } from "../../prisma/seed";
import { freshDatabase } from "../support/database";
import { runJobs } from "../support/jobs";

freshDatabase();

const counts = async () => ({
  users: await db().user.count(),
  profiles: await db().profile.count(),
  studios: await db().studio.count(),
  openings: await db().opening.count(),
  applications: await db().application.count(),
  engagements: await db().engagement.count(),
});

describe("the demonstration world", () => {
  test("is loaded into an empty database once, can be searched, and goes with one command; real people stay", async () => {
    const lines = await seedWhenEmpty();
    expect(lines.join("\n")).toContain("liuwenqu@quji.example");
    expect(await whatIsHere()).toBe("demonstration");
    const loaded = await counts();
    expect(loaded.profiles).toBeGreaterThan(300);
    expect(loaded.engagements).toBeGreaterThan(0);
    expect(await seedWhenEmpty()).toEqual(lines);
    expect(await counts()).toEqual(loaded);
    await runJobs();
    expect((await searchOpenings(anonymous, { ...emptyQuery, q: "编剧" })).total).toBeGreaterThan(0);
    expect(await db().profile.count({ where: { demo: false } })).toBe(0);
    expect(await db().opening.count({ where: { demo: false } })).toBe(0);

    const real = await addPerson(system, { name: "章见微", email: "real@example.cn" });
    const realEvents = await db().event.count({ where: { demo: false } });
    await removeDemonstration(system);
    await runJobs();
    expect(await counts()).toEqual({ users: 1, profiles: 0, studios: 0, openings: 0, applications: 0, engagements: 0 });
    expect(await db().user.findUnique({ where: { id: real } })).not.toBeNull();
    expect(await db().event.count({ where: { demo: true } })).toBe(0);
    expect(await db().event.count({ where: { demo: false } })).toBe(realEvents + 1);
    expect((await searchOpenings(anonymous, { ...emptyQuery, q: "编剧" })).total).toBe(0);
    expect(await seedWhenEmpty()).toEqual([]);
  }, 120_000);

  test("whose loading was cut off is taken away before it is loaded again", async () => {
    await buildCast();
    expect(await whatIsHere()).toBe("unfinished");
    await clearUnfinished();
    expect(await whatIsHere()).toBe("nobody");
  });
});
