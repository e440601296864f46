import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "~/adapters/clock";
import { listEvents } from "~/domain/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/domain/errors";
import {
  attachDocument,
  beginStudio,
  getOwnStudio,
  getStudio,
  getStudioFile,
  listQueue,
  refuseStudio,
  reviseRegistration,
  reviseStudioPage,
  submitStudio,
  verifyStudio,
} from "~/domain/studios.server";
import { anonymous } from "~/domain/identity";
import { freshDatabase } from "../../support/database";
import { again, inventedCode, official, paper, person, studioOf, submitted, verified } from "./people";

freshDatabase();

const today = () => setClock(() => new Date("2026-11-24T10:00:00+08:00"));
afterEach(() => setClock());

const approval = { evidenceNote: "执照原件，代码网上核过", verifiedUntil: "2027-05-24" };
const page = { nameEn: "", division: "330803", size: "10-49", website: "", about: "拍竖屏短剧", aboutEn: "" } as const;

async function waiting() {
  today();
  const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
  await submitted(owner, id);
  const officer = await official("蓝知微");
  return { id, owner, officer, version: (await getStudioFile(officer, id)).version };
}

describe("handing papers in", () => {
  it("names what is missing", async () => {
    const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
    const send = async () => submitStudio(owner, id, await getOwnStudio(owner, id));
    await expect(send()).rejects.toMatchObject({ fields: { "": { key: "studios:missing.licence" } } });
    await attachDocument(owner, id, "licence", paper());
    await expect(send()).rejects.toMatchObject({ fields: { "": { key: "studios:missing.authorisation" } } });
    await attachDocument(owner, id, "authorisation", paper());
    await send();
    expect((await getOwnStudio(owner, id)).standing).toBe("waiting");
    await expect(send()).rejects.toBeInstanceOf(Conflict);
  });

  it("puts the studio at the end of the office's queue, the oldest first", async () => {
    const officer = await official("蓝知微");
    for (const [day, name] of [
      ["20", "三衢影视"],
      ["18", "龙山口影像"],
      ["22", "乌溪江文化"],
    ] as const) {
      setClock(() => new Date(`2026-11-${day}T10:00:00+08:00`));
      const { id, owner } = await studioOf(await person(name), name);
      await submitted(owner, id);
    }
    today();
    const queue = await listQueue(officer, { state: "waiting" });
    expect(queue.items.map(({ name, waitedDays }) => [name, waitedDays])).toEqual([
      ["龙山口影像", 6],
      ["三衢影视", 4],
      ["乌溪江文化", 2],
    ]);
    expect(queue.counts).toMatchObject({ waiting: 3, verified: 0, draft: 0 });
    expect((await listQueue(officer, { state: "waiting", q: "三衢" })).items).toHaveLength(1);
    await expect(listQueue(await person("路人"), { state: "waiting" })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("verifying", () => {
  it("makes the studio public until the day the official sets, and tells the log", async () => {
    const { id, owner, officer, version } = await waiting();
    expect(await getStudio(anonymous, id)).toBeNull();
    await verifyStudio(officer, id, { ...approval, version });
    expect(await getStudio(anonymous, id)).toMatchObject({
      verified: true,
      verifiedOn: "2026-11-24",
      verifiedUntil: "2027-05-24",
    });
    expect((await getOwnStudio(owner, id)).standing).toBe("verified");
    const events = (await listEvents(officer, "studio", id)).map(({ type, actorLabel }) => `${type} ${actorLabel}`);
    expect(events.at(-1)).toBe("studio.verified 蓝知微");
  });

  it("takes a day after today, six months on at most", async () => {
    const { id, officer, version } = await waiting();
    const until = (verifiedUntil: string) => verifyStudio(officer, id, { ...approval, verifiedUntil, version });
    await expect(until("2026-11-24")).rejects.toBeInstanceOf(Invalid);
    await expect(until("2027-05-25")).rejects.toMatchObject({
      fields: { verifiedUntil: { key: "studios:error.expiryFar" } },
    });
    await until("2026-11-25");
  });

  it.each(["case-officer", "approver", "administrator"] as const)("is for a %s too", async (role) => {
    const { id, version } = await waiting();
    await verifyStudio(await official("汤守成", role), id, { ...approval, version });
  });

  it("is nobody else's: for them the page does not exist, and a member's own studio is another official's", async () => {
    const { id, owner, version } = await waiting();
    await expect(verifyStudio(owner, id, { ...approval, version })).rejects.toBeInstanceOf(NotFound);
    await expect(verifyStudio({ ...owner, office: ["approver"] }, id, { ...approval, version })).rejects.toBeInstanceOf(
      Forbidden,
    );
  });

  it("refuses a decision on what has changed, and says what did", async () => {
    const { id, owner, officer, version } = await waiting();
    const decide = () => verifyStudio(officer, id, { ...approval, version });
    const said = (key: string) => ({ reason: { key: `studios:error.changed.${key}` } });

    await attachDocument(owner, id, "licence", paper());
    await expect(decide()).rejects.toMatchObject(said("papers"));
    await reviseStudioPage(owner, id, { ...page, version: (await getOwnStudio(owner, id)).version });
    await expect(decide()).rejects.toMatchObject(said("page"));
    const own = await getOwnStudio(owner, id);
    await reviseRegistration(owner, id, {
      name: "信安影业有限公司",
      creditCode: own.creditCode!,
      version: own.version,
    });
    await expect(decide()).rejects.toMatchObject(said("registration"));

    await refuseStudio(officer, id, {
      reason: "unreadable",
      words: "",
      version: (await getStudioFile(officer, id)).version,
    });
    await submitStudio(owner, id, await getOwnStudio(owner, id));
    await expect(decide()).rejects.toMatchObject(said("papers"));

    const other = await official("汤守成", "approver");
    const current = (await getStudioFile(other, id)).version;
    await refuseStudio(other, id, { reason: "unreadable", words: "", version: current });
    await expect(verifyStudio(officer, id, { ...approval, version: current })).rejects.toMatchObject({
      reason: { key: "studios:error.alreadyRefused", values: { name: "汤守成" } },
    });
  });

  it("lets one of two officials at once decide", async () => {
    const { id, officer, version } = await waiting();
    const other = await official("汤守成", "approver");
    const answers = await Promise.allSettled([
      verifyStudio(officer, id, { ...approval, version }),
      refuseStudio(other, id, { reason: "unreadable", words: "", version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find((answer) => answer.status === "rejected")!.reason).toBeInstanceOf(Conflict);
  });
});

describe("sending papers back", () => {
  it("tells the owner why, and the studio can be handed in again", async () => {
    const { id, owner, officer, version } = await waiting();
    await refuseStudio(officer, id, { reason: "name-differs", words: "执照上是信安影业有限公司", version });
    const own = await getOwnStudio(owner, id);
    expect(own).toMatchObject({
      standing: "refused",
      refusalReason: "name-differs",
      refusalWords: "执照上是信安影业有限公司",
    });
    await submitStudio(owner, id, own);
    expect(await getOwnStudio(owner, id)).toMatchObject({ standing: "waiting", refusalReason: "" });
  });
});

describe("renewing", () => {
  it("keeps the studio public while it waits, and to its last day when the renewal is refused", async () => {
    today();
    const officer = await official("蓝知微");
    const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
    await verified(owner, id, officer, "2026-12-20");
    setClock(() => new Date("2026-11-25T10:00:00+08:00"));
    const send = async () => submitStudio(owner, id, await getOwnStudio(owner, id));
    await expect(send()).rejects.toMatchObject({ fields: { "": { key: "studios:missing.licence" } } });
    await submitted(owner, id);
    expect((await getOwnStudio(owner, id)).standing).toBe("renewing");
    expect(await getStudio(anonymous, id)).not.toBeNull();
    expect((await listQueue(officer, { state: "waiting" })).items).toHaveLength(1);

    const { version } = await getStudioFile(officer, id);
    await refuseStudio(officer, id, { reason: "authorisation-expired", words: "", version });
    expect(await getOwnStudio(owner, id)).toMatchObject({
      standing: "expiring",
      refusalReason: "authorisation-expired",
    });
    expect(await getStudio(anonymous, id)).not.toBeNull();
  });
});

describe("the registration", () => {
  it("is what was checked: a changed name or code has to be verified anew", async () => {
    today();
    const officer = await official("蓝知微");
    const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
    await verified(owner, id, officer, "2027-05-24");
    const { version } = await getOwnStudio(owner, id);
    await reviseRegistration(owner, id, { name: "信安影业", creditCode: inventedCode(), version });
    expect((await getOwnStudio(owner, id)).standing).toBe("draft");
    expect(await getStudio(anonymous, id)).toBeNull();
  });

  it("belongs to one studio", async () => {
    const first = await studioOf(await person("温孟舟"), "信安影业");
    const { creditCode } = await getOwnStudio(first.owner, first.id);
    const second = await studioOf(await person("苏禾"), "三衢影视");
    const { version } = await getOwnStudio(second.owner, second.id);
    const revise = reviseRegistration(second.owner, second.id, { name: "信安影业", creditCode: creditCode!, version });
    await expect(revise).rejects.toMatchObject({
      fields: { name: { key: "studios:error.nameTaken" }, creditCode: { key: "studios:error.codeTaken" } },
    });
  });

  it("goes to one of two who found the same studio at once", async () => {
    const code = inventedCode();
    const [a, b] = [await person("温孟舟"), await person("苏禾")];
    const begin = (by: typeof a) =>
      beginStudio(by, { name: "信安影业", creditCode: code, division: "330803", size: "10-49" });
    const answers = await Promise.allSettled([begin(a), begin(b)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find((answer) => answer.status === "rejected")!.reason).toBeInstanceOf(Invalid);
  });

  it("is not to be hoarded: three unverified studios a person", async () => {
    let owner = await person("温孟舟");
    for (const name of ["甲", "乙", "丙"]) owner = (await studioOf(owner, name)).owner;
    await expect(studioOf(owner, "丁")).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("two owners at one page", () => {
  it("saves the first and tells the second", async () => {
    const { id, owner } = await studioOf(await person("温孟舟"), "信安影业");
    const { version } = await getOwnStudio(await again(owner), id);
    await reviseStudioPage(owner, id, { ...page, version });
    await expect(reviseStudioPage(owner, id, { ...page, about: "别的话", version })).rejects.toMatchObject({
      reason: { key: "errors:stale" },
    });
    expect((await getOwnStudio(owner, id)).about).toBe("拍竖屏短剧");
  });
});
