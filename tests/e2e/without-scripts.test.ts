import { expect, test } from "vitest";
import { openStage } from "../support/stage";
import { signUp } from "./steps/entering";
import { acceptOffer, apply, findOpening, makeOffer } from "./steps/hiring";
import { seePlacement, verifyStudio } from "./steps/office";
import { createProduction, publishOpening } from "./steps/opening";
import { addPicture, publishProfile, writeProfile } from "./steps/profile";
import { stories } from "./steps/story";
import { registerStudio } from "./steps/studio";

const stage = openStage();
const craft = "lighting-technician";

test("all three do their work on phones that run no scripts", async () => {
  const story = stories.phone;
  const phone = { phone: true, scripts: false };
  const [creative, owner, official] = [await stage.enter(phone), await stage.enter(phone), await stage.enter(phone)];

  await signUp(owner, "studio", story.owner);
  await registerStudio(owner, story);
  await verifyStudio(official, story);
  await owner.visit("/");
  await owner.goHome(story.studio.name);
  await createProduction(owner, story);
  await publishOpening(owner, story, craft);

  await signUp(creative, "creative", story.creative);
  await writeProfile(creative, story, craft);
  await addPicture(creative, "廿八都的棚，四盏灯");
  await publishProfile(creative);
  await findOpening(creative, story, craft);
  await apply(creative, story, craft, "灯和线都自己带。");

  await owner.goHome(story.studio.name);
  await makeOffer(owner, story, "灯带来，饭管够。");
  await acceptOffer(creative, story, "灯带来，饭管够。");
  await seePlacement(official, story);

  expect([creative, owner, official].flatMap((person) => person.troubles())).toEqual([]);
});
