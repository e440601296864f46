import { expect } from "vitest";
import type { Person } from "../../support/person";
import { PASSWORD, type Newcomer } from "./story";

/** The code that was sent to a contact, as somebody reads it on their phone: where no gateway is set, a page shows it. */
async function readCode({ page }: Person, contact: string) {
  const phone = await page.context().newPage();
  await phone.goto("/messages");
  const letter = phone.locator("li", { has: phone.locator("[data-target]", { hasText: contact }) }).first();
  const code = /\d{6}/.exec((await letter.innerText()).replace(/\+?\d{11,}/g, ""))?.[0];
  await phone.close();
  expect(code).toBeDefined();
  return code!;
}

/** From the front page to an account, by a code. */
export async function signUp(person: Person, as: "creative" | "studio", { name, contact }: Newcomer) {
  await person.visit("/");
  await person.check();
  await person.follow("common:nav.logIn");
  await person.arrives("account:logIn.title");
  await person.follow("account:logIn.signUp");
  await person.arrives("account:signUp.title");
  await person.tick(`account:signUp.${as}`, "account:signUp.as");
  await person.write("account:field.name", name);
  await person.write("account:field.contact", contact);
  await person.write("account:field.password", PASSWORD);
  await person.tick("account:signUp.ofAge");
  await person.press("account:signUp.submit");
  await person.arrives("account:confirmation.title");
  await person.write("account:field.code", await readCode(person, contact));
  await person.press("account:confirmation.signUp");
}

/** By password, from any page. */
export async function logIn(person: Person, contact: string, password: string) {
  await person.visit("/");
  await person.follow("common:nav.logIn");
  await person.arrives("account:logIn.title");
  await person.write("account:field.contact", contact);
  await person.write("account:field.password", password);
  await person.press("account:logIn.submit");
}
