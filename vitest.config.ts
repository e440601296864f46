import path from "node:path";
import { defineConfig } from "vitest/config";

const shared = {
  setupFiles: ["tests/support/settings.ts", "tests/support/console.ts"],
  env: { SECRET: "a secret that only tests know, 32+ characters" },
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

// Loading the application takes longer than most files do, so the files of a worker share it.
const onDatabase = { ...shared, globalSetup: ["tests/support/global-setup.ts"], isolate: false };

export default defineConfig({
  resolve: { alias: { "~": path.resolve("app") } },
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { ...onDatabase, name: "domain", include: ["tests/{domain,relevance}/**/*.test.{ts,tsx}"] },
      },
      { extends: true, test: { ...onDatabase, name: "routes", include: ["tests/routes/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: { ...shared, name: "start", include: ["tests/start/**/*.test.ts"], testTimeout: 180_000 },
      },
      { extends: true, test: { ...shared, name: "architecture", include: ["tests/*.test.ts"] } },
      {
        extends: true,
        test: {
          ...onDatabase,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
