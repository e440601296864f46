import { expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { paths } from "~/http/paths";
import { openStage } from "../support/stage";
import { isOffered } from "./steps/offers";

const rivals = ["director", "screenwriter"] as const;
const offers = {} as Record<(typeof rivals)[number], string>;
const stage = openStage(async (cast) => {
  for (const rival of rivals) offers[rival] = await isOffered(cast, rival, "executive");
});

test("of two browsers that accept the last place at once, one wins and the other is told", async () => {
  const people = await Promise.all(rivals.map((rival) => stage.enter({ as: rival })));
  for (const [index, person] of people.entries()) await person.visit(paths.talentOffer(offers[rivals[index]!]));

  await Promise.all(people.map((person) => person.press("hiring:answer.accept")));

  const outcomes = await Promise.all(
    people.map(({ page, say }) =>
      Promise.race([
        page
          .getByText(say("hiring:answer.accepted"))
          .waitFor()
          .then(() => "engaged"),
        page
          .getByRole("alert")
          .getByText(say("hiring:conflict.placeTaken"))
          .waitFor()
          .then(() => "told"),
      ]),
    ),
  );
  expect(outcomes.sort()).toEqual(["engaged", "told"]);
  for (const person of people) await person.check();
  expect(await db().engagement.count({ where: { openingId: stage.cast.openingIds.executive } })).toBe(1);
  expect(people.flatMap((person) => person.troubles())).toEqual([]);
});
