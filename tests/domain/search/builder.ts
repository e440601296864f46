import { connect } from "~/adapters/db.server";
import { offerMeilisearch } from "~/adapters/meilisearch.server";
import { buildIndex } from "~/domain/search.server";

// A process of its own that makes the index of profiles anew; the tests kill it.
connect(process.env.DATABASE_URL!);
offerMeilisearch();
await buildIndex("profile");
