import { addPerson, appointOfficial, findPerson } from "~/domain/identity.server";
import { asContact, contactKind, system } from "~/domain/identity";
import { command, UsageError } from "./command";

// npm run appoint -- ADDRESS [NAME]: makes somebody the first administrator of the office; they log in by a code.

await command(async ([typed, name]) => {
  const contact = typed ? asContact(typed) : null;
  if (!contact) throw new UsageError("npm run appoint -- <e-mail or mobile number> [NAME]");
  const known = await findPerson(system, contact);
  const userId = known ?? (await addPerson(system, { name: name ?? contact, [contactKind(contact)]: contact }));
  await appointOfficial(system, { userId, role: "administrator" });
  process.stdout.write(`${contact} is an administrator now; log in with a code at /account/log-in/code.\n`);
});
