import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { signLink } from "~/adapters/links.server";
import { getEvent } from "~/domain/audit.server";
import { refuse, sendApplication, readApplication } from "~/domain/hiring.server";
import { anonymous } from "~/domain/identity";
import {
  countUnread,
  deliverNotifications,
  forgetNoticesOf,
  listMutedKinds,
  listNotices,
  openNotice,
  readAllNotices,
  readUnsubscription,
  setMutedKinds,
  unsubscribe,
} from "~/domain/notifications.server";
import { people } from "../../prisma/world";
import { freshCast } from "../support/cast";
import { runJobs, waitingJobs } from "../support/jobs";

const cast = freshCast();

beforeEach(async () => {
  await db().notification.deleteMany();
  await db().message.deleteMany();
});

async function applyAsScreenwriter() {
  const id = await sendApplication(await cast.as("screenwriter"), cast.openingIds.writing, { note: "", consent: true });
  await runJobs();
  return id;
}

describe("an application", () => {
  test("is told to everyone who works at the studio, and to nobody who left or did it", async () => {
    await applyAsScreenwriter();
    const told = await db().notification.findMany({ select: { userId: true, sentence: true } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([cast.userIds.owner, cast.userIds.recruiter].sort());
    expect(told.every(({ sentence }) => sentence === "application.sent")).toBe(true);
    expect(await countUnread(await cast.as("owner"))).toBe(1);
    expect(await countUnread(await cast.as("formerRecruiter"))).toBe(0);
    expect(await countUnread(await cast.as("screenwriter"))).toBe(0);
  });

  test("is told once, however often its event is read", async () => {
    await applyAsScreenwriter();
    const { id } = await db().event.findFirstOrThrow({ where: { type: "application.sent" } });
    const event = (await getEvent(id))!;
    await deliverNotifications(event);
    await deliverNotifications(event);
    expect(await db().notification.count()).toBe(2);
    expect(await db().message.count({ where: { key: { startsWith: "notice:" } } })).toBe(2);
  });

  test("that is refused is told with a link to where it stands", async () => {
    const id = await applyAsScreenwriter();
    const recruiter = await cast.as("recruiter");
    const { version } = (await readApplication(recruiter, cast.studioIds.xinan, id))!;
    await refuse(recruiter, id, { reason: "dates", words: "", version });
    await runJobs();
    const { notices } = await listNotices(await cast.as("screenwriter"));
    expect(notices.map(({ sentence }) => sentence)).toEqual(["application.refused", "application.read"]);
    expect(await openNotice(await cast.as("screenwriter"), notices[0]!.id)).toEqual({ at: "talent-application", id });
    expect(await countUnread(await cast.as("screenwriter"))).toBe(1);
    await readAllNotices(await cast.as("screenwriter"));
    expect(await countUnread(await cast.as("screenwriter"))).toBe(0);
  });
});

describe("a notice", () => {
  test("of somebody else does not exist", async () => {
    await applyAsScreenwriter();
    const [notice] = (await listNotices(await cast.as("owner"))).notices;
    await expect(openNotice(await cast.as("recruiter"), notice!.id)).rejects.toThrow("not found");
    await expect(openNotice(anonymous, notice!.id)).rejects.toThrow("not found");
    expect((await listNotices(anonymous)).notices).toEqual([]);
  });

  test("goes out by mail in the language of its reader", async () => {
    await db().user.update({ where: { id: cast.userIds.recruiter }, data: { locale: "en" } });
    await applyAsScreenwriter();
    const mails = await db().message.findMany({ select: { target: true, subject: true } });
    const byTarget = Object.fromEntries(mails.map(({ target, subject }) => [target, subject]));
    expect(byTarget[people.owner.email]).toBe("柳问渠报名了《钱江源来信》的编剧");
    expect(byTarget[people.recruiter.email]).toBe("Liu Wenqu applied for Screenwriter on “Letters from the Source”");
  });

  test("goes out by SMS to whoever has no e-mail", async () => {
    await db().user.update({ where: { id: cast.userIds.owner }, data: { email: null } });
    await applyAsScreenwriter();
    const message = await db().message.findFirstOrThrow({ where: { target: people.owner.phone } });
    expect(message.channel).toBe("sms");
    expect(message.body).toContain("柳问渠报名了");
  });
});

describe("mails of a kind", () => {
  test("stop when it is turned off; the notice stays", async () => {
    await setMutedKinds(await cast.as("owner"), ["applicants", "account"]);
    expect(await listMutedKinds(await cast.as("owner"))).toEqual(["applicants"]);
    await applyAsScreenwriter();
    expect(await countUnread(await cast.as("owner"))).toBe(1);
    expect((await db().message.findMany()).map(({ target }) => target)).toEqual([people.recruiter.email]);
  });

  test("stop by the link in each of them, without logging in", async () => {
    await applyAsScreenwriter();
    const mail = await db().message.findFirstOrThrow({ where: { target: people.owner.email } });
    const token = mail.unsubscribe.split("/").pop()!;
    expect(readUnsubscription(token)).toEqual({ userId: cast.userIds.owner, kind: "applicants" });
    expect(await unsubscribe(anonymous, token)).toBe("applicants");
    expect(await listMutedKinds(await cast.as("owner"))).toEqual(["applicants"]);
  });

  test("do not stop by a link that we did not sign, nor by one for the safety of the account", async () => {
    const expires = new Date(Date.now() + 60_000);
    const account = signLink({ id: `${cast.userIds.owner}:account`, purpose: "unsubscribe", expires });
    const other = signLink({ id: `${cast.userIds.owner}:applicants`, purpose: "invitation", expires });
    const over = signLink({ id: `${cast.userIds.owner}:applicants`, purpose: "unsubscribe", expires: new Date(0) });
    for (const token of [account, other, over, "x.y", ""]) {
      expect(readUnsubscription(token)).toBeNull();
      await expect(unsubscribe(anonymous, token)).rejects.toThrow("not found");
    }
  });
});

test("a message that cannot be sent is tried again later, and then once", async () => {
  const { settings } = await import("~/adapters/env.server");
  await db().user.update({ where: { id: cast.userIds.owner }, data: { email: "owner@localhost.test" } });
  Object.assign(settings(), { SMTP_URL: "smtp://127.0.0.1:9" });
  try {
    await applyAsScreenwriter();
    const [job] = (await waitingJobs()).filter(({ task }) => task === "message");
    expect(job).toMatchObject({ attempts: 1, due: false });
    expect(await db().message.findFirstOrThrow({ where: { target: "owner@localhost.test" } })).toMatchObject({
      status: "queued",
    });
  } finally {
    Object.assign(settings(), { SMTP_URL: undefined });
  }
});

test("a closed account keeps no notices, and a living one loses none", async () => {
  await applyAsScreenwriter();
  const { owner, recruiter } = cast.userIds;
  await setMutedKinds(await cast.as("owner"), ["applications"]);
  await forgetNoticesOf(owner);
  expect(await db().notification.count({ where: { userId: owner } })).toBe(1);
  await db().user.update({ where: { id: owner }, data: { deletedAt: new Date() } });
  for (let times = 0; times < 2; times++) await forgetNoticesOf(owner);
  expect(await db().notification.count({ where: { userId: owner } })).toBe(0);
  expect(await db().mutedKind.count({ where: { userId: owner } })).toBe(0);
  expect(await db().notification.count({ where: { userId: recruiter } })).toBe(1);
});
