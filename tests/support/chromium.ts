import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of the journeys: the one named by CHROMIUM_PATH, one that is there, or one installed now. */
export function ensureChromium(): string {
  const found = [process.env.CHROMIUM_PATH, ...KNOWN, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) return installFromDebian();
  execFileSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], { stdio: "inherit" });
  return chromium.executablePath();
}

// With the system's packages come the libraries it needs and letters for Chinese.
function installFromDebian(): string {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  const packages = ["chromium", "fonts-noto-cjk"];
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "inherit", env });
  return "/usr/bin/chromium";
}
