import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { listEvents } from "~/domain/audit.server";
import { anonymous, isVerifiedRecruiter, system, type Viewer } from "~/domain/identity";
import {
  getOwnStudio,
  getStudio,
  getStudioFile,
  lapseStudios,
  listQueue,
  listStudios,
  remindStudios,
  verifyStudio,
} from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import { again, official, person, studioOf, submitted, verified } from "./people";

freshDatabase();

const on = (day: string) => setClock(() => new Date(`${day}T09:00:00+08:00`));
afterEach(() => setClock());

/** Verified on 24 November until the last day of the year. */
async function studio() {
  on("2026-11-24");
  const officer = await official("蓝知微");
  const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
  await verified(owner, id, officer, "2026-12-31");
  return { id, owner: await again(owner), officer };
}

const typesOf = async (officer: Viewer, id: string, type: string) =>
  (await listEvents(officer, "studio", id)).filter((event) => event.type === type);

describe("a verification that runs out", () => {
  it("ends at midnight everywhere, before anything has recorded it", async () => {
    const { id, owner } = await studio();
    on("2026-12-31");
    expect(await getStudio(anonymous, id)).not.toBeNull();
    expect(isVerifiedRecruiter(await again(owner))).toBe(true);
    on("2027-01-01");
    expect(await getStudio(anonymous, id)).toBeNull();
    expect((await listStudios(anonymous, {})).total).toBe(0);
    expect(isVerifiedRecruiter(await again(owner))).toBe(false);
    expect((await getOwnStudio(owner, id)).standing).toBe("lapsed");
  });

  it("is recorded once, so that readers hear of it", async () => {
    const { id, officer } = await studio();
    on("2026-12-31");
    expect(await lapseStudios(system)).toBe(0);
    on("2027-01-01");
    const counts = await Promise.all([lapseStudios(system), lapseStudios(system)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await typesOf(officer, id, "studio.lapsed")).toHaveLength(1);
    expect((await listQueue(officer, { state: "lapsed" })).items).toHaveLength(1);
  });

  it("goes on waiting where a renewal lies with the office, and comes back when it is granted", async () => {
    const { id, owner, officer } = await studio();
    on("2026-12-20");
    await submitted(owner, id);
    on("2027-01-01");
    await lapseStudios(system);
    expect((await getOwnStudio(owner, id)).standing).toBe("waiting");
    const { version } = await getStudioFile(officer, id);
    await verifyStudio(officer, id, { evidenceNote: "续期", verifiedUntil: "2027-07-01", version });
    expect(await getStudio(anonymous, id)).toMatchObject({ verified: true, verifiedUntil: "2027-07-01" });
  });
});

describe("reminders", () => {
  it("come thirty and seven days before, each once, and late where a day was missed", async () => {
    const { id, officer } = await studio();
    const remind = async (day: string) => {
      on(day);
      return remindStudios(system);
    };
    expect(await remind("2026-11-30")).toBe(0);
    expect(await remind("2026-12-01")).toBe(1);
    expect(await remind("2026-12-02")).toBe(0);
    expect(await remind("2026-12-23")).toBe(0);
    expect(await remind("2026-12-25")).toBe(1);
    expect(await remind("2026-12-26")).toBe(0);
    expect((await typesOf(officer, id, "studio.expiring")).map(({ data }) => data)).toEqual([
      { until: "2026-12-31", days: 30 },
      { until: "2026-12-31", days: 6 },
    ]);
  });

  it("spare a studio whose renewal is handed in", async () => {
    const { id, owner } = await studio();
    on("2026-12-01");
    await submitted(owner, id);
    expect(await remindStudios(system)).toBe(0);
  });
});
