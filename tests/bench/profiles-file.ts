import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { inventedProfiles } from "../../prisma/invented";

// tsx tests/bench/profiles-file.ts FILE ROWS: a file of invented profiles to time an import with.

const [file = "profiles.csv", rows = "100000"] = process.argv.slice(2);
const out = createWriteStream(file);
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const people = inventedProfiles(Number(rows), "2026-12-01");
out.write(`${Object.keys(people[0]!).join(",")}\n`);
for (const person of people) {
  if (!out.write(`${Object.values(person).map(cell).join(",")}\n`)) await once(out, "drain");
}
out.end();
