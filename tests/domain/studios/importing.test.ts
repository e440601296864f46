import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { transact } from "~/domain/audit.server";
import { Forbidden } from "~/domain/errors";
import { anonymous, system, type Viewer } from "~/domain/identity";
import { ensureStudio, getStudio } from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import { official, person, studioOf } from "./people";

freshDatabase();

const on = (day: string) => setClock(() => new Date(`${day}T09:00:00+08:00`));
afterEach(() => setClock());

describe("an import", () => {
  it("finds a studio by its name or makes it, unverified and without members", async () => {
    const ensure = () => transact((tx) => ensureStudio(tx, system, "乌溪江文化"));
    const first = await ensure();
    expect(first).toMatchObject({ created: true, verified: false });
    expect(await ensure()).toEqual({ id: first.id, created: false, verified: false });
    expect(await getStudio(anonymous, first.id)).toBeNull();
  });

  it("verifies what it trusts, and changes nothing the second time", async () => {
    on("2026-11-24");
    const trust = () => transact((tx) => ensureStudio(tx, system, "乌溪江文化", { trusted: true }));
    const { id } = await trust();
    expect(await getStudio(anonymous, id)).toMatchObject({ verified: true, verifiedUntil: "2027-05-24" });
    on("2026-11-25");
    expect(await trust()).toEqual({ id, created: false, verified: true });
    expect(await getStudio(anonymous, id)).toMatchObject({ verifiedUntil: "2027-05-24" });
  });

  it("is trusted by the office and the machine only", async () => {
    const { owner } = await studioOf(await person("温孟舟"), "信安影业");
    const trust = (viewer: Viewer) => transact((tx) => ensureStudio(tx, viewer, "信安影业", { trusted: true }));
    await expect(trust(owner)).rejects.toBeInstanceOf(Forbidden);
    await trust(await official("蓝知微"));
  });

  it("and another at once make one studio", async () => {
    const both = await Promise.all([1, 2].map(() => transact((tx) => ensureStudio(tx, system, "乌溪江文化"))));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(both.filter(({ created }) => created)).toHaveLength(1);
  });
});
