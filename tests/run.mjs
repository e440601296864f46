// npm test and npm run validate: every check as a step, and one closing line over all of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const REPORTS = path.resolve("node_modules/.cache/quji");
const browser = !process.argv.includes("--no-browser");
const sum = { passed: 0, failed: 0 };

step("Generated code", "node", "app/start.mjs", "--generate");
step("Types", "node", "node_modules/typescript/bin/tsc", "--noEmit");
step("Lint", "node", "node_modules/eslint/bin/eslint.js", ".");
step("Format", "node", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".");
step("Build", "node", "app/start.mjs", "--build");
tests("Tests", "architecture", "domain", "routes", "start");
if (browser) tests("Browser journeys", "e2e");

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function run(title, program, args) {
  console.log(`\n── ${title}`);
  const { status, signal } = spawnSync(program === "node" ? process.execPath : program, args, { stdio: "inherit" });
  if (signal) console.log(`${title} was ended by ${signal}.`);
  return status === 0;
}

/** A check that is one thing. */
function step(title, program, ...args) {
  const good = run(title, program, args);
  console.log(`${good ? "✓" : "✗"} ${title}`);
  sum[good ? "passed" : "failed"] += 1;
}

/** Tests, counted one by one. A file that does not load is a failure, and so is a test that was left out. */
function tests(title, ...projects) {
  const report = path.join(REPORTS, `${projects[0]}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"];
  const good = run(title, "node", [
    ...args,
    `--outputFile.json=${report}`,
    ...projects.flatMap((name) => ["--project", name]),
  ]);
  const found = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = found;
  const failed = numFailedTests + numPendingTests + numTodoTests;
  sum.passed += numPassedTests;
  sum.failed += failed === 0 && !good ? 1 : failed;
}
