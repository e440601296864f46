import { quzhouName } from "~/domain/vocabulary";
import type { Person } from "../../support/person";
import { photograph, type Story } from "./story";

/** Registers the studio, uploads its papers and hands them to the office. */
export async function registerStudio(person: Person, { studio }: Story) {
  await person.arrives("studios:begin.title");
  await person.write("studios:field.name", studio.name);
  await person.write("studios:field.creditCode", studio.creditCode);
  await person.write("studios:field.division", quzhouName(studio.creditCode.slice(2, 8), person.language));
  await person.write("studios:field.size", "studios:size.under-10");
  await person.press("studios:begin.submit");
  await person.arrives("studios:verification.title");
  for (const kind of ["licence", "authorisation"]) {
    await person.tick(`studios:document.${kind}`, "studios:field.kind");
    await person.field("studios:field.file").setInputFiles(await photograph(kind));
    await person.press("studios:papers.upload");
    await person.reads(`${kind}.jpg`);
  }
  await person.follow("studios:verification.submit");
  await person.arrives("studios:submission.title");
  await person.press("studios:submission.send");
  await person.reads("studios:submission.done");
}
