import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { dataFolder } from "./sharing";

const take = (...args: string[]) =>
  once(spawn(process.execPath, ["--import", "tsx", "tests/start/taker.ts", ...args], { stdio: "inherit" }), "exit");

it("lets one process in at a time, though some die inside", async () => {
  const folder = dataFolder();
  writeFileSync(path.join(folder, "number"), "0");
  const ends = await Promise.all([
    take(folder, "40"),
    take(folder, "40"),
    take(folder, "10", "dies"),
    take(folder, "40"),
    take(folder, "10", "dies"),
  ]);
  expect(ends.map(([, signal]) => signal)).toEqual([null, null, "SIGKILL", null, "SIGKILL"]);
  expect(readFileSync(path.join(folder, "number"), "utf8")).toBe("140");
});
