import { roleName } from "~/domain/vocabulary";
import type { Person } from "../../support/person";
import { photograph, type Story } from "./story";

/** The three things a profile begins with, and then the words that studios look for. */
export async function writeProfile(person: Person, { creative }: Story, craft: string) {
  await person.arrives("profiles:begin.title");
  await person.write("profiles:field.craft", roleName(craft, person.language));
  await person.write("profiles:field.home", creative.home);
  await person.press("profiles:begin.button");
  await person.reads("profiles:begin.done");
  await person.arrives("profiles:home.title");
  await person.turnTo("profiles:area.profile");
  await person.arrives("profiles:words.title");
  await person.write("profiles:field.headline", creative.headline);
  await person.write("profiles:field.skills", creative.skills);
  await person.tick("profiles:field.relocate");
  await person.press("profiles:words.save");
  await person.reads("profiles:words.saved");
}

/** Uploads a picture from the phone. */
export async function addPicture(person: Person, caption: string) {
  await person.turnTo("profiles:part.pictures");
  await person.arrives("profiles:pictures.page");
  await person.field("profiles:pictures.file").setInputFiles(await photograph(caption));
  await person.write("profiles:pictures.caption", caption);
  await person.press("profiles:pictures.addButton");
  await person.reads("profiles:pictures.added");
  await person.page.getByRole("img", { name: caption }).waitFor();
}

/** Shows the profile to everybody, having read what that means. */
export async function publishProfile(person: Person) {
  await person.turnTo("profiles:part.publication");
  await person.arrives("profiles:publication.page");
  await person.tick("profiles:visibility.public", "profiles:publication.audience");
  await person.tick("profiles:publication.consent.label");
  await person.press("profiles:publication.save");
  await person.reads("profiles:publication.done.public");
}
