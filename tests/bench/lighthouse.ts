import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { ensureChromium } from "../support/chromium";

// npm run lighthouse -- [ADDRESS]: the four marks of the front page, search and an opening of a running application.

const base = process.argv[2] ?? "http://localhost:3000";
const opening = /\/openings\/[0-9a-f-]{36}/.exec(await (await fetch(`${base}/openings`)).text())?.[0];
const chrome = await launch({
  chromePath: ensureChromium(),
  userDataDir: mkdtempSync(path.join(tmpdir(), "quji-lighthouse-")),
  chromeFlags: [
    "--headless",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let worst = 1;
for (const address of ["/", "/openings", opening].filter((found) => found !== undefined)) {
  const run = await lighthouse(base + address, { port: chrome.port, logLevel: "error", output: "json" });
  const marks = Object.entries(run!.lhr.categories).map(([name, { score }]) => [name, score ?? 0] as const);
  worst = Math.min(worst, ...marks.map(([, score]) => score));
  process.stdout.write(
    `${address.replace(/[0-9a-f-]{36}/, ":id").padEnd(16)} ${marks.map(([name, score]) => `${name} ${Math.round(score * 100)}`).join(", ")}\n`,
  );
  for (const audit of Object.values(run!.lhr.audits)) {
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === "binary") {
      process.stdout.write(`  ${audit.id}: ${audit.title}\n`);
    }
  }
}
await chrome.kill();
process.exitCode = worst < 0.95 ? 1 : 0;
