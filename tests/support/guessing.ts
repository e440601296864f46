import { connect, disconnect } from "~/adapters/db.server";
import { logIn } from "~/domain/identity.server";
import { aVisit, visitor } from "./people";

// A process of its own that guesses at a password, and says how each guess was answered.
const [contact = "", times = "1"] = process.argv.slice(2);
connect(process.env.DATABASE_URL!);
const guesses = await Promise.allSettled(
  Array.from({ length: Number(times) }, () => logIn(visitor, { contact, password: "nor this one" }, aVisit())),
);
process.stdout.write(
  JSON.stringify(guesses.map((guess) => (guess.status === "rejected" ? (guess.reason as Error).name : "let in"))),
);
await disconnect();
