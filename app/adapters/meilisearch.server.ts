import { Meilisearch } from "meilisearch";
import { settings } from "./env.server";
import { log } from "./log.server";
import { findProgram, shareMeilisearch, type Shared } from "./meilisearch/sharing.server";

export type { Meilisearch, Settings as IndexSettings } from "meilisearch";

/** A server that was joined or started: one client that may do everything, one that may only search. */
export type Search = { admin: Meilisearch; searcher(): Promise<Meilisearch> };

type Offered = { patience: number; opening?: Promise<Opened | null>; opened?: Opened | null };
type Opened = { search: Search; shared: Shared | null };

// One a process, kept across the development server's reloads.
const holder = globalThis as { qujiMeilisearch?: Offered };

/** How many milliseconds a search may take before the other engine is asked. */
const PATIENCE = 400;
/** Milliseconds after which a start that failed is tried again. */
const AGAIN = 60_000;

/** Lets this process use Meilisearch; one is joined or started when it is first asked for. */
export function offerMeilisearch({ patience = PATIENCE } = {}) {
  holder.qujiMeilisearch ??= { patience };
}

/**
 * The server in use by this process: that of `MEILISEARCH_URL`, or the `meilisearch` that is on the PATH, started
 * or shared. Null without either, and where anything goes wrong, which is logged: search has another engine.
 */
export async function meilisearchInUse(): Promise<Search | null> {
  const offered = holder.qujiMeilisearch;
  if (!offered) return null;
  offered.opening ??= open(offered.patience)
    .catch((error: unknown) => {
      log.warn({ err: error }, "Meilisearch is not used");
      setTimeout(() => (offered.opening = undefined), AGAIN).unref();
      return null;
    })
    .then((opened) => (offered.opened = opened));
  return (await offered.opening)?.search ?? null;
}

/** The server if it is there already, for whoever has another engine to ask and no time to wait for a start. */
export function meilisearchAtHand(): Search | null {
  const offered = holder.qujiMeilisearch;
  if (offered && !offered.opening) void meilisearchInUse();
  return offered?.opened?.search ?? null;
}

/** Lets the server go; one that was started here ends when nobody else uses it. */
export async function closeMeilisearch() {
  const offered = holder.qujiMeilisearch;
  holder.qujiMeilisearch = undefined;
  await (await offered?.opening)?.shared?.release();
}

async function open(patience: number): Promise<Opened | null> {
  const { MEILISEARCH_URL, MEILISEARCH_MASTER_KEY, dataFolder } = settings();
  if (MEILISEARCH_URL) return { search: clients(patience, MEILISEARCH_URL, MEILISEARCH_MASTER_KEY), shared: null };
  const program = findProgram();
  if (!program) return null;
  const shared = await shareMeilisearch(dataFolder, program);
  return { search: clients(patience, shared.url, shared.key), shared };
}

function clients(patience: number, host: string, apiKey?: string): Search {
  const admin = new Meilisearch({ host, apiKey, defaultWaitOptions: { timeout: 120_000, interval: 20 } });
  let searcher: Meilisearch | undefined;
  return {
    admin,
    // The key is asked for when it is first needed, since a server elsewhere may be away when this one starts.
    async searcher() {
      if (!searcher) {
        const hasty = new Meilisearch({ host, apiKey, timeout: patience });
        searcher = new Meilisearch({ host, apiKey: apiKey && (await searchKeyOf(hasty)), timeout: patience });
      }
      return searcher;
    },
  };
}

/** The key that can search and nothing else, which every protected server has. */
async function searchKeyOf(admin: Meilisearch): Promise<string> {
  const { results } = await admin.getKeys({ limit: 100 });
  const key = results.find(({ actions, indexes }) => actions.join() === "search" && indexes.join() === "*");
  return key?.key ?? (await admin.createKey({ actions: ["search"], indexes: ["*"], expiresAt: null })).key;
}
