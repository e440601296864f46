import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const url = (protocols: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    { message: `must be an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}` },
  );

const empty = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => empty(given) ?? value, schema);

/** Every setting there is; `.env.example` explains each one. */
const Settings = z.object({
  NODE_ENV: withDefault(z.enum(["development", "production", "test"]), "development"),
  PORT: withDefault(z.coerce.number().int().min(0).max(65535), "3000"),
  APP_URL: optional(url(["http:", "https:"])),
  QUJI_DATA: withDefault(z.string(), ".data"),
  DATABASE_URL: optional(url(["postgres:", "postgresql:"])),
  MEILISEARCH_URL: optional(url(["http:", "https:"])),
  MEILISEARCH_MASTER_KEY: optional(z.string().min(16, "must have 16 characters or more")),
  MEILISEARCH_SEARCH_KEY: optional(z.string()),
  MEILISEARCH_INDEX_KEY: optional(z.string()),
  SMTP_URL: optional(url(["smtp:", "smtps:"])),
  MAIL_FROM: withDefault(z.string(), "衢集 Quji <no-reply@localhost>"),
  SMS_URL: optional(url(["http:", "https:"])),
  SECRET: optional(z.string().min(32, "must have 32 characters or more")),
  JOBS: withDefault(z.enum(["inside", "apart"]), "inside"),
  TRUST_PROXY: withDefault(z.coerce.number().int().min(0).max(9), "0"),
  LOG_LEVEL: withDefault(z.enum(["debug", "info", "warn", "error", "silent"]), "info"),
  OPERATOR_NAME: withDefault(z.string(), ""),
  ICP_NUMBER: withDefault(z.string(), ""),
  HR_LICENCE_NUMBER: withDefault(z.string(), ""),
  SUPERVISOR_PHONE: withDefault(z.string(), ""),
});

export type Settings = z.output<typeof Settings> & {
  /** Where people reach the site, without a slash at the end. */
  appUrl: string;
  /** Absolute folder of the embedded database, uploads and secrets. */
  dataFolder: string;
  /** True where pages for developers (design, messages) exist. */
  development: boolean;
};

/** A setting that cannot be used; its message is one sentence for the person who set it. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** Reads all settings at once from an environment. Throws SettingsError naming the first wrong one. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Settings.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = String(issue.path[0]);
    throw new SettingsError(
      `${name} is "${environment[name] ?? ""}", but it ${asRequirement(issue)}; see .env.example.`,
    );
  }
  const data = parsed.data;
  if (!data.MEILISEARCH_SEARCH_KEY !== !data.MEILISEARCH_INDEX_KEY) {
    throw new SettingsError("MEILISEARCH_SEARCH_KEY and MEILISEARCH_INDEX_KEY go together; see .env.example.");
  }
  return {
    ...data,
    appUrl: (data.APP_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ""),
    dataFolder: path.resolve(data.QUJI_DATA),
    development: data.NODE_ENV !== "production" || environment.QUJI_PAGES === "development",
  };
}

function asRequirement(issue: z.core.$ZodIssue) {
  if (issue.message.startsWith("must")) return issue.message;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  if (issue.path[0] === "PORT") return "must be a whole number from 0 to 65535";
  return `is not usable (${issue.message})`;
}

let current: Settings | undefined;

/** The settings of this process, parsed once. */
export function settings(): Settings {
  return (current ??= readSettings(process.env));
}

/** The settings are read anew when they are next asked for (tests only, which change them from file to file). */
export function forgetSettings() {
  current = undefined;
}

/** The key that signs links and cookies: `SECRET`, or one made once and kept in the data folder. */
export function secret(): string {
  const given = settings().SECRET;
  if (given) return given;
  const file = path.join(settings().dataFolder, "secret");
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}
