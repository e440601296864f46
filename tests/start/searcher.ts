import { findProgram } from "~/adapters/meilisearch/programs.server";
import { shareMeilisearch } from "~/adapters/meilisearch/sharing.server";

// Uses the shared Meilisearch of a folder until it is killed. It says when it is about to begin, and its address.
process.stdout.write("begins\n");
const { url } = await shareMeilisearch(process.argv[2]!, findProgram()!);
process.stdout.write(`${url()}\n`);
setInterval(() => {}, 60_000);
