import { createHmac } from "node:crypto";
import { Meilisearch, type KeyCreation } from "meilisearch";
import { codeOf } from "./errors.server";

/** A key that can search, and one that keeps the indexes. */
export type Keys = { search: string; index: string };

// The value of a key follows from the master key and its uid: with a uid of ours, a server that lost its files is
// given the very same keys again, and whoever holds them need not be told.
const wanted: Record<keyof Keys, KeyCreation & { uid: string }> = {
  search: {
    uid: "5b1f6c0e-2f0d-4b4e-9d6c-8a4f1e0c7a01",
    name: "Quji: search",
    description: "Answers queries and can do nothing else.",
    actions: ["search"],
    indexes: ["*"],
    expiresAt: null,
  },
  index: {
    uid: "5b1f6c0e-2f0d-4b4e-9d6c-8a4f1e0c7a02",
    name: "Quji: indexes",
    description: "Keeps the indexes in step with the database; makes no keys and no dumps.",
    actions: [
      "documents.add",
      "documents.get",
      "documents.delete",
      "indexes.create",
      "indexes.get",
      "indexes.delete",
      "settings.get",
      "settings.update",
      "tasks.get",
      "stats.get",
      "version",
    ],
    indexes: ["*"],
    expiresAt: null,
  },
};

/** The keys that a server with this master key gives, whether or not it has been asked yet. */
export function keysFrom(master: string): Keys {
  const valueOf = ({ uid }: { uid: string }) => createHmac("sha256", master).update(uid).digest("hex");
  return { search: valueOf(wanted.search), index: valueOf(wanted.index) };
}

/** Makes the server have both keys, with the rights they need today; doing it again changes nothing. */
export async function ensureKeys(host: string, master: string): Promise<Keys> {
  const server = new Meilisearch({ host, apiKey: master, timeout: 10_000 });
  for (const key of Object.values(wanted)) {
    const known = await server.getKey(key.uid).catch(unless("api_key_not_found"));
    if (known && sorted(known.actions) === sorted(key.actions)) continue;
    // What a key may do is settled when it is made.
    if (known) await server.deleteKey(key.uid).catch(unless("api_key_not_found"));
    await server.createKey(key).catch(unless("api_key_already_exists"));
  }
  return keysFrom(master);
}

const sorted = (actions: string[]) => [...actions].sort().join();

/** What the server says of this kind is no failure: another process was first. */
function unless(code: string) {
  return (error: unknown) => {
    if (codeOf(error) !== code) throw error;
    return null;
  };
}
