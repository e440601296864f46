import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { forgetSettings } from "~/adapters/env.server";

// Files share a process and what it has loaded, but not their settings, and uploads go to a folder of each file's own.
forgetSettings();
const folder = mkdtempSync(path.join(tmpdir(), "quji-test-"));
process.env.QUJI_DATA = folder;
process.env.APP_URL = "http://quji.test";
delete process.env.DATABASE_URL;
delete process.env.SMTP_URL;
delete process.env.SMS_URL;

afterAll(() => rmSync(folder, { recursive: true, force: true }));
