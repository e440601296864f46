import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { NotFound } from "~/domain/errors";
import { anonymous, system } from "~/domain/identity";
import { getOwnStudio, getStudio, getStudioFile, listStudios, medianWait, verifyStudio } from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import { joined, official, person, studioOf, submitted, verified } from "./people";

freshDatabase();

const on = (day: string) => setClock(() => new Date(`${day}T09:00:00+08:00`));
afterEach(() => setClock());

describe("who sees a studio", () => {
  it("is anyone when it is verified, else its members and the office", async () => {
    on("2026-11-24");
    const { id, owner } = await studioOf(await person("温孟舟"), "龙山口影像");
    const recruiter = await joined(owner, id, "苏禾", "recruiter");
    for (const viewer of [owner, recruiter, await official("蓝知微"), system])
      expect(await getStudio(viewer, id)).not.toBeNull();
    for (const viewer of [anonymous, await person("路人")]) expect(await getStudio(viewer, id)).toBeNull();
    await expect(getOwnStudio(await official("汤守成"), id)).rejects.toBeInstanceOf(NotFound);
    await expect(getStudioFile(owner, id)).rejects.toBeInstanceOf(NotFound);
    expect(await getStudio(anonymous, "not-an-id")).toBeNull();
  });

  it("is found by any part of the name, when verified", async () => {
    on("2026-11-24");
    const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
    await verified(owner, id, await official("蓝知微"), "2026-12-31");
    await studioOf(await person("沈未"), "青石影像");
    const found = async (q: string) => (await listStudios(anonymous, { q })).items.map(({ name }) => name);
    expect(await found("")).toEqual(["信安影业"]);
    expect(await found("安影")).toEqual(["信安影业"]);
    expect(await found("青石")).toEqual([]);
    expect(await found("%")).toEqual([]);
  });
});

describe("how long others waited", () => {
  it("is the median of the last verified, and unknown where there are none", async () => {
    const officer = await official("蓝知微");
    expect(await medianWait()).toBeNull();
    for (const [name, days] of [
      ["甲", 1],
      ["乙", 2],
      ["丙", 9],
    ] as const) {
      on("2026-11-01");
      const { id, owner } = await studioOf(await person(name), name);
      await submitted(owner, id);
      on(`2026-11-${String(1 + days).padStart(2, "0")}`);
      const { version } = await getStudioFile(officer, id);
      await verifyStudio(officer, id, { evidenceNote: "看过", verifiedUntil: "2027-04-30", version });
    }
    expect(await medianWait()).toEqual({ days: 2, studios: 3 });
  });
});
