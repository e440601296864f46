import { randomUUID } from "node:crypto";
import type { Tx } from "~/adapters/db.server";
import { settings } from "~/adapters/env.server";
import { signLink } from "~/adapters/links.server";
import { now } from "~/adapters/clock";
import { queueMessage } from "~/adapters/outbox.server";
import { translator } from "~/adapters/words.server";
import { transact } from "../audit.server";
import type { RecordedEvent } from "../events";
import { canMute, noticePath, unsubscriptionPath, valuesIn } from "../notifications";
import { addressing, type Told } from "./addressing.server";

/**
 * Tells the people an event concerns, in the application and by mail or, where a person has no e-mail,
 * by SMS. Run twice it tells once: each notice is unique by person, event and kind, and a message is
 * queued only with a notice that is new.
 */
export async function deliverNotifications(event: RecordedEvent) {
  const told = (await addressing[event.type]?.(event)) ?? [];
  // Whoever did it knows already.
  const others = told.filter(({ userId, kind }) => userId !== event.actorId || kind === "account");
  if (others.length === 0) return;
  await transact(async (tx) => {
    const people = await tx.user.findMany({
      where: { id: { in: others.map(({ userId }) => userId) }, deletedAt: null },
      select: { id: true, name: true, email: true, phone: true, locale: true, mutedKinds: { select: { kind: true } } },
    });
    const rows = others
      .filter(({ userId }) => people.some((person) => person.id === userId))
      .map((notice) => ({ id: randomUUID(), notice }));
    const added = await tx.notification.createManyAndReturn({
      data: rows.map(({ id, notice: { userId, kind, sentence, values, to } }) => ({
        id,
        userId,
        eventId: event.id,
        kind,
        sentence,
        data: { ...values, to },
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    const fresh = new Set(added.map(({ id }) => id));
    for (const { id, notice } of rows) {
      const person = people.find((candidate) => candidate.id === notice.userId)!;
      const muted = canMute(notice.kind) && person.mutedKinds.some(({ kind }) => kind === notice.kind);
      if (fresh.has(id) && !muted) await queue(tx, id, notice, person);
    }
  });
}

type Person = { id: string; name: string; email: string | null; phone: string | null; locale: string };

async function queue(tx: Tx, noticeId: string, notice: Told, person: Person) {
  const t = translator(person.locale);
  const sentence = t(`notifications:sentence.${notice.sentence}`, valuesIn(person.locale, notice.values));
  const address = settings().appUrl + noticePath(noticeId);
  const key = `notice:${noticeId}`;
  if (!person.email) {
    if (!person.phone) return;
    return queueMessage(tx, {
      key,
      channel: "sms",
      target: person.phone,
      subject: "",
      body: t("mail:sms", { sentence, address }),
    });
  }
  const lines = [t("mail:greeting", { name: person.name }), sentence];
  const list = (notice.letter?.lines ?? []).map((line) => ({ ...line, address: settings().appUrl + line.address }));
  const more = notice.letter?.more ? t("mail:more", { count: notice.letter.more }) : "";
  const stop = stopOf(notice, person);
  const look = { words: t("mail:look"), address };
  const listed = list.map(({ words, address: own }) => `${words}\n${own}`);
  const said = [...lines, ...listed, more, `${look.words} ${look.address}`, stop && `${stop.words} ${stop.address}`];
  await queueMessage(tx, {
    key,
    channel: "mail",
    target: person.email,
    subject: sentence,
    body: said.filter(Boolean).join("\n\n"),
    html: asHtml(person.locale, { lines, list, more, look, stop }),
    unsubscribe: stop?.address,
  });
}

/** Where such mails stop: those of one search by its own link, others by their kind; null where they cannot. */
function stopOf({ kind, letter, values }: Told, person: Person): Link | null {
  const t = translator(person.locale);
  const { appUrl } = settings();
  if (letter) return { words: t("mail:stopSearch", { search: values.search }), address: appUrl + letter.stop };
  if (!canMute(kind)) return null;
  const expires = new Date(now().getTime() + 90 * 86_400_000);
  const token = signLink({ id: `${person.id}:${kind}`, purpose: "unsubscribe", expires });
  return {
    words: t("mail:stop", { kind: t(`notifications:kind.${kind}`) }),
    address: appUrl + unsubscriptionPath(token),
  };
}

type Link = { words: string; address: string };

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const anchor = ({ words, address }: Link) => `<a href="${escape(address)}" style="color:#be321b">${escape(words)}</a>`;

type Letter = { lines: string[]; list: Link[]; more: string; look: Link; stop: Link | null };

function asHtml(locale: string, { lines, list, more, look, stop }: Letter) {
  const paragraphs = lines.map((line) => `<p>${escape(line)}</p>`).join("");
  const items = list.map((link) => `<li>${anchor(link)}</li>`).join("");
  const rest = [items && `<ul>${items}</ul>`, more && `<p>${escape(more)}</p>`].join("");
  const foot = stop ? `<p style="font-size:13px;color:#544c44">${anchor(stop)}</p>` : "";
  return `<!doctype html><html lang="${locale}"><body style="margin:24px;font:16px/1.7 sans-serif;color:#1b1815">${paragraphs}${rest}<p>${anchor(look)}</p>${foot}</body></html>`;
}
