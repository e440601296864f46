import { roleName } from "~/domain/vocabulary";
import { eventually, type Person } from "../../support/person";
import type { Story } from "./story";

/** Types what people type, until the opening is among what is found, and opens it. */
export async function findOpening(creative: Person, { searches, production }: Story, craft: string) {
  await creative.visit("/openings");
  await creative.check();
  const { page } = creative;
  const hit = page.getByRole("listitem").filter({ hasText: production.title });
  for (const words of searches) {
    await eventually(async () => {
      await creative.visit("/openings");
      await page.locator("#q").fill(words);
      await creative.press("search:opening.label");
      await page.waitForURL(/[?&]q=/);
      return hit.first().isVisible();
    });
  }
  await hit.getByRole("link").first().click();
  await creative.arrives(roleName(craft, creative.language));
}

/** Applies, knowing what the studio will see. */
export async function apply(creative: Person, { studio }: Story, craft: string, note: string) {
  await creative.follow("calls:apply.button");
  await creative.arrives("hiring:apply.title", { title: roleName(craft, creative.language) });
  await creative.write("hiring:apply.note", note);
  await creative.tick(creative.say("hiring:apply.agree", { studio: studio.name }));
  await creative.press("calls:apply.button");
  await creative.reads("hiring:apply.sent");
  await creative.check();
}

/** Reads who applied, shortlists them and makes an offer. */
export async function makeOffer(owner: Person, { creative }: Story, words: string) {
  await owner.turnTo("studios:area.applications");
  await owner.arrives("hiring:desk.title");
  await owner.follow(creative.name);
  await owner.arrives(creative.name);
  await owner.press("hiring:shortlist.button");
  await owner.reads("hiring:shortlist.done");
  await owner.follow("hiring:offer.link");
  await owner.arrives("hiring:offer.title");
  await owner.write("hiring:offer.field.words", words);
  await owner.press("hiring:offer.button");
  await owner.reads("hiring:offer.sent");
  await owner.check();
}

/** Is told of the offer, reads the letter and accepts it. */
export async function acceptOffer(creative: Person, { production }: Story, words: string) {
  const { page } = creative;
  const told = page.locator(".notices").getByRole("link", { name: production.title });
  await eventually(async () => {
    await creative.visit("/account/notices");
    return told.first().isVisible();
  });
  await creative.check();
  await told.first().click();
  await creative.reads(words);
  await creative.check();
  await creative.press("hiring:answer.accept");
  await creative.reads("hiring:answer.accepted");
  await creative.check();
}
