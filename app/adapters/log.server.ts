import { pino } from "pino";
import { settings } from "./env.server";

/** Structured lines without personal data: ids and kinds, never names, addresses, words or query strings. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "error" : "info"),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["*.password", "*.email", "*.phone", "*.target", "*.code", "req.headers.cookie"], remove: true },
});

/** Applies the level from the settings once they are known to be right. */
export function openLog() {
  log.level = settings().LOG_LEVEL;
}
