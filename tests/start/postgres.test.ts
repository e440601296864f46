import { chownSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withClient } from "~/adapters/databases.server";
import { identify } from "~/adapters/postgres/processes.server";
import { dataFolder, killServer, serverOf, share, until } from "./sharing";

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
// Only root can be somebody else, and only where somebody else can read the project.
const canBeNobody = isRoot && foldersAbove(process.cwd()).every((folder) => statSync(folder).mode & 0o001);

function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

const answers = (url: string) =>
  withClient(url, (client) => client.query("SELECT 1")).then(
    () => true,
    () => false,
  );

describe("the embedded server", () => {
  it("is started by the first process, joined by the next and stopped by the last", async () => {
    const folder = dataFolder();
    const first = await share(folder);
    const second = await share(folder);
    expect(second.said).toBe(first.said);
    await first.release();
    expect(await answers(second.said)).toBe(true);
    await second.release();
    expect(await answers(second.said)).toBe(false);
    expect(serverOf(folder)).toBeNull();
  });

  it("is started once by processes that begin together in an empty folder", async () => {
    const folder = dataFolder();
    const all = await Promise.all([share(folder), share(folder), share(folder)]);
    expect(new Set(all.map(({ said }) => said)).size).toBe(1);
    await Promise.all(all.map((each) => each.release()));
    expect(serverOf(folder)).toBeNull();
  });

  it("outlives the process that started it when that is killed", async () => {
    const folder = dataFolder();
    const first = await share(folder);
    const second = await share(folder);
    await first.kill();
    expect(await answers(second.said)).toBe(true);
    const third = await share(folder);
    expect(third.said).toBe(first.said);
    await second.release();
    await third.release();
    expect(serverOf(folder)).toBeNull();
  });

  it("is joined again after all who used it were killed", async () => {
    const folder = dataFolder();
    const first = await share(folder);
    await first.kill();
    const next = await share(folder);
    expect(next.said).toBe(first.said);
    await next.release();
    expect(serverOf(folder)).toBeNull();
  });

  it("comes back at the same address when it is killed in use, with what was committed", async () => {
    const folder = dataFolder();
    const user = await share(folder);
    await withClient(user.said, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS number"));
    const before = serverOf(folder)!;
    killServer(folder);
    await until(() => answers(user.said));
    expect(serverOf(folder)).not.toBe(before);
    const { rows } = await withClient(user.said, (client) => client.query("SELECT number FROM kept"));
    expect(rows).toEqual([{ number: 7 }]);
    await user.release();
    expect(serverOf(folder)).toBeNull();
  });

  it("starts again after everything was killed at once", async () => {
    const folder = dataFolder();
    const user = await share(folder);
    await withClient(user.said, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS number"));
    killServer(folder);
    await user.kill();
    const next = await share(folder);
    const { rows } = await withClient(next.said, (client) => client.query("SELECT number FROM kept"));
    expect(rows).toEqual([{ number: 7 }]);
    await next.release();
  });

  it("starts although its old process number now belongs to another program", async () => {
    const folder = dataFolder();
    const first = await share(folder);
    await first.release();
    writeFileSync(path.join(folder, "postgres/postmaster.pid"), `${process.pid}\n${folder}/postgres\n0\n5432\n`);
    const next = await share(folder);
    expect(next.failed).toBe(false);
    expect(identify(serverOf(folder)!)).not.toBeNull();
    await next.release();
  });

  it("begins again where its creation was cut short", async () => {
    const folder = dataFolder();
    mkdirSync(path.join(folder, "postgres.new"));
    writeFileSync(path.join(folder, "postgres.new/PG_VERSION"), "18\n");
    const user = await share(folder);
    expect(user.failed).toBe(false);
    await user.release();
  });

  if (canBeNobody) {
    it("runs as an ordinary account", async () => {
      const folder = dataFolder();
      chownSync(folder, NOBODY.uid, NOBODY.gid);
      const user = await share(folder, NOBODY);
      expect(user.said).toMatch(/^postgresql:/);
      await user.release();
    });
  }

  it("works in a folder that is closed to other accounts", async () => {
    const user = await share(dataFolder(0o700));
    expect(user.said).toMatch(/^postgresql:/);
    await user.release();
  });
});

describe("what the person at the keyboard can mend is one sentence", () => {
  it("when the data folder may not be made", async () => {
    // What root may not do either.
    const closed = process.platform === "linux" ? "/sys/quji" : path.join(dataFolder(0o555), "data");
    const user = await share(closed);
    expect(user.said).toMatch(/^The data folder .* cannot be used \(E\w+\); set QUJI_DATA to one .*\.$/);
  });

  if (canBeNobody) {
    it("when the data folder may not be written", async () => {
      const user = await share(path.join(dataFolder(), "data"), NOBODY);
      expect(user.said).toMatch(/^The data folder .*data cannot be used \(EACCES\); set QUJI_DATA to one .*\.$/);
    });

    it("when the data folder is another account's", async () => {
      const folder = dataFolder();
      const owner = await share(folder);
      const user = await share(folder, NOBODY);
      expect(user.said).toMatch(/^The data folder .* cannot be used \(EACCES\); set QUJI_DATA to one .*\.$/);
      await owner.release();
    });
  }

  it("when the data folder is a file", async () => {
    const file = path.join(dataFolder(), "file");
    writeFileSync(file, "");
    const user = await share(file);
    expect(user.said).toMatch(/^The data folder .*file cannot be used \(ENOTDIR\); set QUJI_DATA to one .*\.$/);
  });

  it("when the database was made by another PostgreSQL", async () => {
    const folder = dataFolder();
    await (await share(folder)).release();
    writeFileSync(path.join(folder, "postgres/PG_VERSION"), "15\n");
    const user = await share(folder);
    expect(user.said).toMatch(/^The database in .* was made by PostgreSQL 15, but .* brings PostgreSQL 18; .*\.$/);
  });

  it("when the server cannot start", async () => {
    const folder = dataFolder();
    await (await share(folder)).release();
    writeFileSync(path.join(folder, "postgres/postgresql.conf"), "no_such_setting = 1\n");
    const user = await share(folder);
    expect(user.said).toMatch(/^The embedded PostgreSQL does not start: .*contains errors \(log: .*\)\.$/);
  });
});
