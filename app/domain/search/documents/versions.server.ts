import { createHash } from "node:crypto";
import type { SearchDocument } from "./documents.server";

/**
 * A number made from all that a document says, as text: two engines with the same number hold the same document.
 * Fits a bigint.
 */
export function versionOf(document: SearchDocument): string {
  const content = JSON.stringify({ ...document, busy: [...document.busy].sort() });
  return createHash("sha256").update(content).digest().readBigInt64BE().toString();
}
