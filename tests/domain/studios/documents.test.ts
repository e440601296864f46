import { text } from "node:stream/consumers";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { listEvents } from "~/domain/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/domain/errors";
import { anonymous } from "~/domain/identity";
import {
  attachDocument,
  getOwnStudio,
  getStudioFile,
  openDocument,
  openLogo,
  putLogo,
  removeDocument,
  submitStudio,
} from "~/domain/studios.server";
import { freshDatabase } from "../../support/database";
import { joined, official, paper, person, studioOf, submitted, upload } from "./people";

freshDatabase();

const found = async () => studioOf(await person("温孟舟"), "信安影业");
const png = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#be321b" } })
    .png()
    .toBuffer();

describe("papers", () => {
  it("are PDF, JPEG or PNG by their content, whatever they are called", async () => {
    const { id, owner } = await found();
    await attachDocument(owner, id, "licence", upload(await png(), "执照.pdf"));
    expect((await getOwnStudio(owner, id)).documents).toMatchObject([
      { kind: "licence", mime: "image/png", fileName: "执照.pdf" },
    ]);
    for (const content of ["<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\u0003\u0004", "MZ", ""]) {
      await expect(attachDocument(owner, id, "licence", upload(content))).rejects.toMatchObject({
        fields: { file: { key: "studios:error.documentType" } },
      });
    }
  });

  it("weigh ten megabytes at most", async () => {
    const { id, owner } = await found();
    const heavy = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(10 * 1024 * 1024)]);
    await expect(attachDocument(owner, id, "licence", upload(heavy))).rejects.toBeInstanceOf(Invalid);
  });

  it("are opened by officials only, and every look is on record", async () => {
    const { id, owner } = await found();
    const document = await attachDocument(owner, id, "licence", paper());
    const recruiter = await joined(owner, id, "苏禾", "recruiter");
    for (const viewer of [owner, recruiter, anonymous, await person("路人")]) {
      await expect(openDocument(viewer, id, document)).rejects.toBeInstanceOf(NotFound);
    }
    const officer = await official("蓝知微");
    const opened = await openDocument(officer, id, document);
    expect(opened).toMatchObject({ mime: "application/pdf", fileName: "营业执照.pdf" });
    expect(await text(opened.file.read())).toContain("%PDF-1.7");
    const looks = (await listEvents(officer, "studio", id)).filter(({ type }) => type === "studio.documents-viewed");
    expect(looks).toMatchObject([{ actorLabel: "蓝知微", data: { kind: "licence" } }]);
  });

  it("of one studio are not another's", async () => {
    const { id, owner } = await found();
    const document = await attachDocument(owner, id, "licence", paper());
    const other = await studioOf(await person("苏禾"), "三衢影视");
    await expect(openDocument(await official("蓝知微"), other.id, document)).rejects.toBeInstanceOf(NotFound);
    await expect(removeDocument(other.owner, other.id, document)).rejects.toBeInstanceOf(NotFound);
  });

  it("are named to owners and officials, not to recruiters", async () => {
    const { id, owner } = await found();
    await attachDocument(owner, id, "licence", paper());
    const recruiter = await joined(owner, id, "苏禾", "recruiter");
    expect((await getOwnStudio(owner, id)).documents).toHaveLength(1);
    expect((await getOwnStudio(recruiter, id)).documents).toEqual([]);
    expect((await getStudioFile(await official("蓝知微"), id)).documents).toHaveLength(1);
    await expect(attachDocument(recruiter, id, "licence", paper())).rejects.toBeInstanceOf(Forbidden);
  });

  it("can be taken back until they are handed in", async () => {
    const { id, owner } = await found();
    const wrong = await attachDocument(owner, id, "licence", paper());
    await removeDocument(owner, id, wrong);
    expect((await getOwnStudio(owner, id)).documents).toEqual([]);
    await submitted(owner, id);
    const [kept] = (await getOwnStudio(owner, id)).documents;
    await expect(removeDocument(owner, id, kept!.id)).rejects.toBeInstanceOf(Conflict);
    const further = await attachDocument(owner, id, "authorisation", paper());
    await removeDocument(owner, id, further);
  });

  it("are twelve at most, however many arrive at once", async () => {
    const { id, owner } = await found();
    for (let count = 0; count < 10; count++) await attachDocument(owner, id, "licence", paper());
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => attachDocument(owner, id, "licence", paper())));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect((await getOwnStudio(owner, id)).documents).toHaveLength(12);
  });

  it("make a form that was opened before them stale", async () => {
    const { id, owner } = await found();
    const before = await getOwnStudio(owner, id);
    await attachDocument(owner, id, "licence", paper());
    await attachDocument(owner, id, "authorisation", paper());
    await expect(submitStudio(owner, id, before)).rejects.toMatchObject({ reason: { key: "errors:stale" } });
  });
});

describe("the logo", () => {
  it("is a picture, and can go again", async () => {
    const { id, owner } = await found();
    await putLogo(owner, id, upload(await png()).path);
    const { logo } = await getOwnStudio(owner, id);
    expect(await openLogo(owner, logo!)).toMatchObject({ mime: "image/webp", shared: false });
    expect(await openLogo(anonymous, logo!)).toBeNull();
    await expect(putLogo(owner, id, paper().path)).rejects.toMatchObject({
      fields: { logo: { key: "studios:error.logo.type" } },
    });
    await putLogo(owner, id, null);
    expect((await getOwnStudio(owner, id)).logo).toBeNull();
    expect(await openLogo(owner, logo!)).toBeNull();
  });
});
