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
const craft = "colourist";

test.each([stories.chinese, stories.english])("a newcomer is placed with a new studio, in $language", async (story) => {
  const { language } = story;
  const [creative, owner, official] = [
    await stage.enter({ language }),
    await stage.enter({ language }),
    await stage.enter({ language }),
  ];

  await signUp(creative, "creative", story.creative);
  await writeProfile(creative, story, craft);
  await addPicture(creative, "水亭门夜戏，调色前后");
  await publishProfile(creative);

  await signUp(owner, "studio", story.owner);
  await registerStudio(owner, story);
  await verifyStudio(official, story);
  await owner.visit("/");
  await owner.goHome(story.studio.name);
  await createProduction(owner, story);
  await publishOpening(owner, story, craft);

  await findOpening(creative, story, craft);
  await apply(creative, story, craft, "调过四部，夜戏的黑位压得住。");
  await owner.goHome(story.studio.name);
  await makeOffer(owner, story, "看了你的夜戏，等你来。");
  await acceptOffer(creative, story, "看了你的夜戏，等你来。");
  await seePlacement(official, story);

  expect([creative, owner, official].flatMap((person) => person.troubles())).toEqual([]);
});
