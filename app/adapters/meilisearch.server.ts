import { Meilisearch } from "meilisearch";
import { settings } from "./env.server";
import { log } from "./log.server";
import { askQuickly } from "./meilisearch/asking.server";
import { codeOf } from "./meilisearch/errors.server";
import { ensureKeys, keysFrom, type Keys } from "./meilisearch/keys.server";
import { findProgram } from "./meilisearch/programs.server";
import { shareMeilisearch } from "./meilisearch/sharing.server";
import { fits, RANGE } from "./meilisearch/versions.server";

export type { Meilisearch, Settings as IndexSettings } from "meilisearch";
export { codeOf, statusOf } from "./meilisearch/errors.server";
export { ensureKeys } from "./meilisearch/keys.server";
export { RANGE } from "./meilisearch/versions.server";

/**
 * A server that was joined or started: a client that keeps its indexes, and two that may only search, one that
 * gives up soon, since somebody waits, and one that does not.
 */
export type Search = { admin: Meilisearch; searcher: Meilisearch; patient: Meilisearch };

/** Where a server stands, and how to get in. */
type Server = { url(): string; keys?: Keys; master?: string; release?(): Promise<void> };

/** Away or not asked yet, of a version that we speak to or of another, or one that refuses our keys. */
type Standing = "unknown" | "fits" | "foreign" | "refuses";

type Opened = { server: Server; url: string; search: Search; standing: Standing; version?: string };
type Offered = { patience: number; opening?: Promise<Opened | null>; opened?: Opened | null; joining?: Promise<void> };

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
 * or shared. Null without either, where it is of another version or refuses our keys, and where anything goes
 * wrong, which is logged: search has another engine. One that is away just now is given out nonetheless. `anew`
 * looks again at one that was found fit before: it may have been replaced.
 */
export async function meilisearchInUse({ anew = false } = {}): Promise<Search | null> {
  const offered = holder.qujiMeilisearch;
  if (!offered) return null;
  offered.opening ??= open(offered.patience)
    .catch((error: unknown) => {
      log.warn({ err: error }, "Meilisearch is not used");
      setTimeout(() => (offered.opening = undefined), AGAIN).unref();
      return null;
    })
    .then((opened) => (offered.opened = opened));
  const opened = await offered.opening;
  if (!opened) return null;
  follow(opened, offered.patience);
  if (anew || opened.standing !== "fits") {
    await (offered.joining ??= join(opened).finally(() => (offered.joining = undefined)));
  }
  return opened.standing === "foreign" || opened.standing === "refuses" ? null : opened.search;
}

/** The server if it is there already and fit, for whoever has another engine to ask and no time to wait. */
export function meilisearchAtHand(): Search | null {
  const offered = holder.qujiMeilisearch;
  if (!offered) return null;
  if (offered.opened) follow(offered.opened, offered.patience);
  if (offered.opened?.standing === "fits") return offered.opened.search;
  if ((!offered.opening || offered.opened?.standing === "unknown") && !offered.joining) void meilisearchInUse();
  return null;
}

/** How the server stands and which version it last said to have; null where there is none. */
export function meilisearchStanding(): Pick<Opened, "standing" | "version"> | null {
  return holder.qujiMeilisearch?.opened ?? null;
}

/** Lets the server go; one that was started here ends when nobody else uses it. */
export async function closeMeilisearch() {
  const offered = holder.qujiMeilisearch;
  holder.qujiMeilisearch = undefined;
  await (await offered?.opening)?.server.release?.();
}

async function open(patience: number): Promise<Opened | null> {
  const server = await find();
  if (!server) return null;
  const url = server.url();
  return { server, url, search: clients(patience, url, server.keys), standing: "unknown" };
}

async function find(): Promise<Server | null> {
  const given = settings();
  if (given.MEILISEARCH_URL) return { url: () => given.MEILISEARCH_URL!, ...keysGiven() };
  const program = findProgram();
  if (!program) return null;
  const { url, key, release } = await shareMeilisearch(given.dataFolder, program);
  return { url, release, master: key, keys: keysFrom(key) };
}

/** Keys of their own stand before those that the master key gives; a server without protection wants none. */
function keysGiven(): Pick<Server, "keys" | "master"> {
  const { MEILISEARCH_SEARCH_KEY: search, MEILISEARCH_INDEX_KEY: index, MEILISEARCH_MASTER_KEY: master } = settings();
  if (search && index) return { keys: { search, index } };
  return master ? { master, keys: keysFrom(master) } : {};
}

/** A server of ours that came back may stand elsewhere. */
function follow(opened: Opened, patience: number) {
  const url = opened.server.url();
  if (url === opened.url) return;
  Object.assign(opened, { url, search: clients(patience, url, opened.server.keys), standing: "unknown" });
}

/** Asks the server who it is, and brings our keys where we may; what it says is logged when it is news. */
async function join(opened: Opened) {
  const before = opened.standing;
  try {
    if (opened.server.master) await ensureKeys(opened.url, opened.server.master);
    opened.version = (await opened.search.admin.getVersion()).pkgVersion;
    // No question at all, but asked with the other key.
    await opened.search.searcher.multiSearch({ queries: [] });
    opened.standing = fits(opened.version) ? "fits" : "foreign";
  } catch (error) {
    // One that is away is waited for by those who use it, and has not changed by that.
    const code = codeOf(error);
    if (!code || !REFUSALS.includes(code)) return;
    opened.standing = "refuses";
  }
  if (opened.standing === before) return;
  if (opened.standing === "foreign")
    log.error(
      { version: opened.version },
      `Meilisearch is ${opened.version}, and Quji speaks to ${RANGE}; PostgreSQL answers`,
    );
  if (opened.standing === "refuses")
    log.error("Meilisearch refuses our keys; PostgreSQL answers until `npm run search -- keys` has made them there");
}

const REFUSALS = ["invalid_api_key", "missing_authorization_header", "missing_master_key"];

function clients(patience: number, host: string, keys?: Keys): Search {
  return {
    admin: new Meilisearch({
      host,
      apiKey: keys?.index,
      timeout: 60_000,
      defaultWaitOptions: { timeout: 120_000, interval: 20 },
    }),
    searcher: new Meilisearch({ host, apiKey: keys?.search, timeout: patience, httpClient: askQuickly }),
    patient: new Meilisearch({ host, apiKey: keys?.search, timeout: 60_000 }),
  };
}
