import { expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { addDays, toColumn } from "~/domain/days";
import { anonymous, type Viewer } from "~/domain/identity";
import { listShoots } from "~/domain/openings.server";
import { freshDatabase } from "../../support/database";
import { addStudio, recruiter, stopClock, TODAY } from "../search/corpus";

freshDatabase();
stopClock();

it("lists what is still to be shot by one's own verified studios, the next first", async () => {
  const [own, other] = [await addStudio({ name: "甲影业" }), await addStudio({ name: "乙影业" })];
  const shoot = (studioId: string, title: string, from: number | null, to: number | null) => ({
    ...{ studioId, title },
    shootFrom: from === null ? null : toColumn(addDays(TODAY, from)),
    shootTo: to === null ? null : toColumn(addDays(TODAY, to)),
  });
  await db().production.createMany({
    data: [
      shoot(own, "后来", 20, 30),
      shoot(own, "正拍", -3, 0),
      shoot(own, "拍完", -9, -1),
      shoot(own, "未定", null, null),
      shoot(other, "别家", 1, 2),
    ],
  });
  const seated = (status: string): Viewer => ({
    ...recruiter,
    studios: [{ ...recruiter.studios[0]!, id: own, status }],
  });
  expect((await listShoots(seated("verified"))).map(({ title }) => title)).toEqual(["正拍", "后来"]);
  for (const viewer of [anonymous, seated("waiting"), seated("lapsed")]) expect(await listShoots(viewer)).toEqual([]);
});
