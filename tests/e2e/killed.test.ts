import { expect, test } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { paths } from "~/http/paths";
import { people } from "../../prisma/world";
import { eventually } from "../support/person";
import { openStage } from "../support/stage";
import { isOffered } from "./steps/offers";

let offer: string;
const stage = openStage(async (cast) => (offer = await isOffered(cast, "director", "executive")));

const isSearchable = async (openingId: string) =>
  (await pool().query("SELECT FROM search_doc WHERE kind = 'opening' AND id = $1", [openingId])).rowCount === 1;

test("what an acceptance causes happens even if the process is killed right after it", async () => {
  const { cast } = stage;
  const { executive } = cast.openingIds;
  const PORT = new URL(stage.app.url).port;
  await stage.app.stop();
  stage.app = await stage.start({ PORT, JOBS: "apart" });
  const director = await stage.enter({ as: "director" });
  await director.visit(paths.talentOffer(offer));
  await director.press("hiring:answer.accept");
  await director.reads("hiring:answer.accepted");
  await stage.app.kill();

  const told = { userId: cast.userIds.owner, sentence: "offer.accepted" };
  expect(await db().engagement.count({ where: { openingId: executive } })).toBe(1);
  expect(await db().notification.count({ where: told })).toBe(0);
  expect(await isSearchable(executive)).toBe(true);

  stage.app = await stage.start({ PORT });
  const [owner, official] = [await stage.enter({ as: "owner" }), await stage.enter({ as: "caseOfficer" })];
  await official.visit(paths.officePlacements());
  await official.page.getByRole("row", { name: people.director.name }).waitFor();
  await eventually(async () => {
    await owner.visit(paths.notices());
    return owner.page.locator(".notices").getByText(people.director.name).first().isVisible();
  });
  await eventually(async () => !(await isSearchable(executive)));
  expect(await db().notification.count({ where: told })).toBe(1);
  expect([owner, official].flatMap((person) => person.troubles())).toEqual([]);
});
