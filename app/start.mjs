// What `npm start` runs before anything is installed, so it needs nothing but Node. Each step is skipped when
// what it reads has not changed since it was last done.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const STAMPS = path.join(ROOT, "node_modules/.cache/quji");
const FLAGS = ["--no-demo", "--generate", "--build", "--dev"];

process.chdir(ROOT);
const flags = process.argv.slice(2);
checkNode();
checkFlags();
if (existsSync(".env")) process.loadEnvFile(".env");

step("install", ["package-lock.json"], "node_modules/tsx", "Installing packages", () => {
  run(
    process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"],
    "ci",
    "--no-audit",
    "--no-fund",
  );
});
step(
  "generate",
  ["prisma/schema.prisma", "package-lock.json"],
  "app/adapters/generated/client.ts",
  "Generating the database client",
  () => {
    runPackage("prisma/build/index.js", "generate");
  },
);
if (flags.includes("--dev")) {
  serve([packageFile("@remix-run/dev/dist/cli.js"), "dev", "-c", "node build/index.js"], { NODE_ENV: "development" });
} else if (!flags.includes("--generate")) {
  const sources = [
    "app",
    "prisma",
    "public",
    "styles",
    "package-lock.json",
    "remix.config.js",
    "postcss.config.js",
    "tsconfig.json",
  ];
  step("build", sources, "build/index.js", "Building", () => {
    runPackage("@remix-run/dev/dist/cli.js", "build");
  });
  if (!flags.includes("--build")) serve(["build/index.js"], { NODE_ENV: "production", ...localOnly() });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Quji needs Node 20.19 or newer; this is ${process.version}.`);
}

function checkFlags() {
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown) fail(`npm start does not know ${unknown}; it knows --no-demo.`);
}

/** Pages for developers exist where nobody has said that this is a real place. */
function localOnly() {
  return process.env.DATABASE_URL || process.env.APP_URL ? {} : { QUJI_PAGES: process.env.QUJI_PAGES ?? "development" };
}

/** Does the work unless it was done for these very sources; a step that was cut short counts as not done. */
function step(name, sources, result, title, work) {
  const stamp = path.join(STAMPS, name);
  const state = digest(sources);
  if (existsSync(result) && (read(stamp) === state || (name === "install" && installedByHand()))) return;
  process.stderr.write(`${title} …\n`);
  rmSync(stamp, { force: true });
  work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, state);
}

/** npm itself leaves a note of what it installed; one newer than the lock file is as good as ours. */
function installedByHand() {
  const note = "node_modules/.package-lock.json";
  return existsSync(note) && statSync(note).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

function digest(sources) {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesBelow)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesBelow(source) {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true })
    .map((name) => path.join(source, name))
    .filter((file) => !/^(app.adapters.generated|app.commands|public.build)\b/.test(file) && statSync(file).isFile())
    .sort();
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function packageFile(file) {
  return path.join("node_modules", file);
}

function runPackage(file, ...args) {
  run([process.execPath, packageFile(file)], ...args);
}

/** Runs a program; what it says is shown if it does not succeed. */
function run([program, ...first], ...args) {
  const shell = process.platform === "win32" && program === "npm";
  // Prisma would ask its makers for news.
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", ...(args[0] === "build" && { NODE_ENV: "production" }) };
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { encoding: "utf8", env, shell });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  fail(`${[program, ...first, ...args].join(" ")} did not succeed; what it said stands above.`);
}

/** Runs the server until it ends and ends like it. The channel between the two tells either of the other's death. */
function serve(args, env) {
  const demo = flags.includes("--no-demo") ? { QUJI_DEMO: "off" } : {};
  const child = spawn(process.execPath, args, {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...env, ...demo },
  });
  const stop = () => child.kill("SIGTERM");
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
  // npm and its shell may be killed in a way that they cannot pass on.
  const above = process.env.npm_lifecycle_event ? [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1) : [];
  setInterval(() => above.every(isRunning) || stop(), 1000).unref();
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
}

function parentOf(pid) {
  if (existsSync("/proc/self/stat"))
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1]);
  return Number(spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? 0);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
