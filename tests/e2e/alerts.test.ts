import { expect, test } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { paths } from "~/http/paths";
import { postOpening } from "../../prisma/cast";
import { DEMO_PASSWORD, people } from "../../prisma/world";
import { eventually } from "../support/person";
import { openStage } from "../support/stage";

const stage = openStage();

/** As if minutes had passed since anything was found, and the clock had struck. */
async function letTimePass() {
  await pool().query("UPDATE saved_search_hits SET found_at = found_at - interval '5 minutes'");
  await pool().query("UPDATE saved_searches SET looked_at = looked_at - interval '5 minutes'");
  await pool().query("SELECT graphile_worker.add_job('tell-of-searches')");
}

const finds = () => db().savedSearchHit.count();

test("a stranger saves a search, hears of an opening that somebody posts, and stops it by the link in the mail", async () => {
  const gaffer = await stage.enter({ phone: true });
  await gaffer.visit(paths.openings({ role: "lighting-technician" }));
  await gaffer.page.locator(".save a").click();
  await gaffer.arrives("account:logIn.title");
  await gaffer.write("account:field.contact", people.gaffer.email);
  await gaffer.write("account:field.password", DEMO_PASSWORD);
  await gaffer.press("account:logIn.submit");

  await gaffer.arrives("alerts:new.title");
  await gaffer.write("alerts:field.name", "灯光助理的活");
  await gaffer.tick("alerts:rhythm.instant", "alerts:field.rhythm");
  await gaffer.press("alerts:new.submit");
  await gaffer.arrives("alerts:title");
  await gaffer.reads("alerts:new.saved", { name: "灯光助理的活" });
  await gaffer.follow("灯光助理的活");
  await gaffer.arrives("灯光助理的活");
  await gaffer.reads("alerts:page.nothing");

  const opening = await postOpening(stage.cast, "lamps", { ago: 0, title: "水面夜戏灯光助理" });
  await eventually(async () => (await finds()) === 1);
  await letTimePass();
  await eventually(() => db().message.count({ where: { target: people.gaffer.email, body: { contains: opening } } }));

  await gaffer.visit(paths.notices());
  await gaffer.page.locator(".notices").getByText("你收着的“灯光助理的活”有1条新的").click();
  await gaffer.arrives("灯光助理的活");
  await gaffer.page.getByRole("heading", { name: gaffer.say("alerts:page.fresh"), exact: true }).waitFor();
  await gaffer.follow("水面夜戏灯光助理");
  await gaffer.arrives("水面夜戏灯光助理");

  const mail = await db().message.findFirstOrThrow({ where: { body: { contains: opening } } });
  expect(mail.subject).toBe("你收着的“灯光助理的活”有1条新的");
  const somewhereElse = await stage.enter();
  await somewhereElse.visit(new URL(mail.unsubscribe).pathname);
  await somewhereElse.arrives("alerts:stop.title");
  await somewhereElse.press("alerts:stop.button");
  await somewhereElse.reads("alerts:stop.done", { name: "灯光助理的活" });

  await postOpening(stage.cast, "lamps", { ago: 0 });
  await eventually(async () => (await finds()) === 2);
  await letTimePass();
  await gaffer.visit(paths.savedSearches());
  await gaffer.reads("alerts:rhythm.never");
  await gaffer.reads("alerts:list.count", { count: 1 });
  expect(await db().notification.count({ where: { kind: "searches" } })).toBe(1);
  expect([gaffer, somewhereElse].flatMap((person) => person.troubles())).toEqual([]);
});
