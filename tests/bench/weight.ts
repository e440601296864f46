import { gzipSync } from "node:zlib";
import { openBrowser } from "../support/browser";

// npm run weigh -- [ADDRESS]: how much JavaScript the public pages of a running application ship, gzipped.

const base = process.argv[2] ?? "http://localhost:3000";
const LIMIT = 120 * 1024;

async function weigh(paths: string[]) {
  const browser = await openBrowser();
  const page = await browser.newPage();
  let heaviest = 0;
  for (const path of paths) {
    const scripts = new Map<string, number>();
    const count = async (response: { url(): string; headers(): Record<string, string>; body(): Promise<Buffer> }) => {
      if (/javascript/.test(response.headers()["content-type"] ?? "")) {
        scripts.set(response.url(), gzipSync(await response.body()).length);
      }
    };
    page.on("response", count);
    await page.goto(base + path, { waitUntil: "networkidle" });
    page.off("response", count);
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    heaviest = Math.max(heaviest, total);
    process.stdout.write(`${path.padEnd(24)} ${scripts.size} files  ${(total / 1024).toFixed(1)} kB gzip\n`);
    await page.goto("about:blank");
  }
  await browser.close();
  return heaviest;
}

const findFirst = async (list: string, pattern: RegExp) => pattern.exec(await (await fetch(base + list)).text())?.[0];
const opening = await findFirst("/openings", /\/openings\/[0-9a-f-]{36}/);
const profile = await findFirst("/profiles", /\/profiles\/[0-9a-f-]{36}/);
const heaviest = await weigh(
  ["/", "/openings", opening, "/profiles", profile, "/studios"].filter((path) => path !== undefined),
);
process.stdout.write(`heaviest: ${(heaviest / LIMIT).toFixed(2)} of the limit of ${LIMIT / 1024} kB\n`);
process.exitCode = heaviest > LIMIT ? 1 : 0;
