import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

// Settings are read when they are first asked for, which is after this. Uploads of a test file go to a folder of its own.
const folder = mkdtempSync(path.join(tmpdir(), "quji-test-"));
process.env.QUJI_DATA = folder;
process.env.APP_URL = "http://quji.test";
delete process.env.DATABASE_URL;
delete process.env.SMTP_URL;
delete process.env.SMS_URL;

afterAll(() => rmSync(folder, { recursive: true, force: true }));
