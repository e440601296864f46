import { expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { paths } from "~/http/paths";
import { roleName } from "~/domain/vocabulary";
import { openStage } from "../support/stage";

const stage = openStage();

test.each([
  { scripts: true, when: "with scripts" },
  { scripts: false, when: "without scripts" },
])("of two recruiters who edit one opening, the second is told and loses nothing, $when", async ({ scripts }) => {
  const { studioIds, openingIds } = stage.cast;
  const address = paths.studioOpening(studioIds.xinan, openingIds.lamps);
  const [first, second] = await Promise.all([
    stage.enter({ as: "owner", scripts }),
    stage.enter({ as: "recruiter", scripts }),
  ]);
  await Promise.all([first.visit(address), second.visit(address)]);
  const [faster, slower] = [`棚里收工到22:00，${scripts}`, `棚里收工到21:00，${scripts}`];

  await first.write("posting:field.hours", faster);
  await first.press("posting:edit.revise");
  await first.reads("posting:edit.saved");

  await second.write("posting:field.hours", slower);
  await second.write("posting:field.description", "只拍夜戏，收工车送。");
  await second.press("posting:edit.revise");
  await second.reads("openings:error.changed");
  await second.reads("posting:edit.storedNow");
  await second.reads(faster);
  await second.check();
  expect(await second.field("posting:field.hours").inputValue()).toBe(slower);
  expect(await second.field("posting:field.description").inputValue()).toBe("只拍夜戏，收工车送。");

  await second.press("posting:edit.revise");
  await second.reads("posting:edit.saved");
  const stored = await db().opening.findUniqueOrThrow({ where: { id: openingIds.lamps } });
  expect(stored.hours).toBe(slower);
  expect([first, second].flatMap((person) => person.troubles())).toEqual([]);
});

test("a form that is sent twice does its work once", async () => {
  const { studioIds, openingIds, profileIds } = stage.cast;
  const [owner, director] = await Promise.all([stage.enter({ as: "owner" }), stage.enter({ as: "director" })]);

  await owner.visit(paths.studioPart(studioIds.xinan, "productions/new"));
  await owner.write("posting:productionField.title", "两下");
  await owner.page.getByRole("button", { name: owner.say("posting:production.create") }).dblclick();
  await owner.reads("posting:production.created");
  expect(await db().production.count({ where: { title: "两下" } })).toBe(1);

  await owner.visit(paths.studioNewOpening(studioIds.xinan));
  await owner.write("posting:field.role", roleName("storyboard-artist", owner.language));
  await owner.page.getByRole("button", { name: owner.say("posting:create.submit") }).dblclick();
  await owner.reads("posting:create.done");
  expect(await db().opening.count({ where: { studioId: studioIds.xinan, role: "storyboard-artist" } })).toBe(1);

  await director.visit(paths.apply(openingIds.writing));
  await director.tick(director.say("hiring:apply.agree", { studio: "信安影业" }));
  await director.page.getByRole("button", { name: director.say("calls:apply.button") }).dblclick();
  await director.reads("hiring:apply.sent");
  const applications = { openingId: openingIds.writing, profileId: profileIds.director };
  expect(await db().application.count({ where: applications })).toBe(1);
  expect([owner, director].flatMap((person) => person.troubles())).toEqual([]);
});
