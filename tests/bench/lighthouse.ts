import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { ensureChromium } from "../support/chromium";

// npm run lighthouse -- [ADDRESS]: the four marks of the front page, search and an opening of a running
// application, each the median of five visits: on few cores one visit differs from the next by several points.

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
const VISITS = 5;
let worst = 1;
for (const address of ["/", "/openings", opening].filter((found) => found !== undefined)) {
  const visits: Record<string, number[]> = {};
  const complaints = new Set<string>();
  for (let visit = 0; visit < VISITS; visit++) {
    const run = await lighthouse(base + address, { port: chrome.port, logLevel: "error", output: "json" });
    for (const [name, { score }] of Object.entries(run!.lhr.categories)) (visits[name] ??= []).push(score ?? 0);
    for (const { score, scoreDisplayMode, id, title } of Object.values(run!.lhr.audits)) {
      if (score !== null && score < 0.9 && scoreDisplayMode === "binary") complaints.add(`  ${id}: ${title}`);
    }
  }
  const marks = Object.entries(visits).map(([name, scores]) => [name, scores.sort((a, b) => a - b)] as const);
  worst = Math.min(worst, ...marks.map(([, scores]) => scores[Math.floor(VISITS / 2)]!));
  const said = marks.map(([name, scores]) => `${name} ${scores.map((score) => Math.round(score * 100)).join("·")}`);
  process.stdout.write([address.replace(/[0-9a-f-]{36}/, ":id"), ...said, ...complaints, ""].join("\n"));
}
await chrome.kill();
process.exitCode = worst < 0.95 ? 1 : 0;
