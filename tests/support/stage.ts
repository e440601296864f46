import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Cast } from "../../prisma/cast";
import type { Role } from "../../prisma/world";
import { cookieOf, startApp, type App } from "./app";
import { openBrowser, openReader, type ReaderOptions } from "./browser";
import { oneCast } from "./cast";
import { runJobs } from "./jobs";
import { asPerson, type Person } from "./person";

export type Stage = {
  /** The named cast, alive in the database. */
  cast: Cast;
  /** The application as it runs now; a journey may end it and start another. */
  app: App;
  browser: Browser;
  /** Starts the application on this file's database. */
  start(environment?: Record<string, string>): Promise<App>;
  /** Somebody with a browser of their own: a stranger, or one of the cast who is logged in. */
  enter(options?: ReaderOptions & { as?: Role }): Promise<Person>;
};

/** One application, one database with the named cast and one browser for all journeys of a file. */
export function openStage(prepare?: (cast: Cast) => Promise<unknown>): Stage {
  const people: Person[] = [];
  const stage: Omit<Stage, "app" | "browser"> & Partial<Stage> = {
    cast: oneCast(),
    start: (environment = {}) =>
      startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, ...environment }),
    enter: async ({ as, ...options } = {}) => {
      const reader = await openReader(stage.browser!, stage.app!.url, options);
      if (as) await reader.carry(await cookieOf(stage.cast.userIds[as]));
      const person = asPerson(reader, options.language);
      people.push(person);
      return person;
    },
  };
  beforeAll(async () => {
    if (prepare) {
      await prepare(stage.cast);
      await runJobs();
    }
    [stage.browser, stage.app] = await Promise.all([openBrowser(), stage.start()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(people.map((person) => person.close()));
    await stage.browser?.close();
    await stage.app?.stop();
  });
  return stage as Stage;
}
