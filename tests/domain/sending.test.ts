import { once } from "node:events";
import { createServer as createGateway, type Server as Gateway } from "node:http";
import { createServer as createMailServer, type AddressInfo, type Server as MailServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/adapters/db.server";
import { queueMessage, sendQueued, type OutgoingMessage } from "~/adapters/outbox.server";
import { transact } from "~/domain/audit.server";
import { freshDatabase } from "../support/database";

freshDatabase();

let gateway: Gateway;
let mailServer: MailServer;
let answer = 200;
let texts: { authorization?: string; body: unknown }[] = [];
let mails: string[] = [];

beforeAll(async () => {
  gateway = createGateway(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    texts.push({ authorization: request.headers.authorization, body: JSON.parse(body) });
    response.writeHead(answer).end();
  }).listen(0, "127.0.0.1");
  mailServer = createMailServer(receiveMail).listen(0, "127.0.0.1");
  await Promise.all([once(gateway, "listening"), once(mailServer, "listening")]);
  process.env.SMS_URL = `http://quji:key@127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`;
  process.env.SMTP_URL = `smtp://127.0.0.1:${(mailServer.address() as AddressInfo).port}`;
});
beforeEach(() => {
  answer = 200;
  [texts, mails] = [[], []];
});
afterAll(() => {
  gateway.close();
  mailServer.close();
});

/** As much of SMTP as a sender needs. */
const receiveMail: Parameters<typeof createMailServer>[1] = (socket) => {
  let letter: string | null = null;
  let received = "";
  socket.write("220 here\r\n");
  socket.on("data", (chunk) => {
    const lines = (received + chunk.toString()).split("\r\n");
    received = lines.pop()!;
    for (const line of lines) {
      if (letter !== null && line !== ".") letter += `${line}\n`;
      else if (letter !== null) {
        mails.push(letter);
        letter = null;
        socket.write("250 taken\r\n");
      } else if (line === "DATA") {
        letter = "";
        socket.write("354 go on\r\n");
      } else socket.write(/^EHLO/.test(line) ? "250 here\r\n" : "250 yes\r\n");
    }
  });
};

async function queue(message: Partial<OutgoingMessage>) {
  const whole: OutgoingMessage = {
    key: "k",
    channel: "sms",
    target: "+8613812345678",
    subject: "",
    body: "验证码482913",
    ...message,
  };
  await transact((tx) => queueMessage(tx, whole));
  return (await db().message.findUniqueOrThrow({ where: { key: whole.key }, select: { id: true } })).id;
}

const statusOf = async (id: string) => (await db().message.findUniqueOrThrow({ where: { id } })).status;

describe("the SMS gateway", () => {
  test("gets number and text as JSON, with the key that its address carries", async () => {
    const id = await queue({});
    await sendQueued(id);
    expect(texts).toEqual([
      { authorization: `Basic ${btoa("quji:key")}`, body: { to: "+8613812345678", text: "验证码482913" } },
    ]);
    expect(await statusOf(id)).toBe("sent");
  });

  test("that refuses leaves the message queued for the next try", async () => {
    const id = await queue({});
    answer = 503;
    await expect(sendQueued(id)).rejects.toThrow("the SMS gateway answered 503");
    expect(await statusOf(id)).toBe("queued");
    answer = 200;
    await sendQueued(id);
    await sendQueued(id);
    expect(texts).toHaveLength(2);
  });
});

describe("the mail server", () => {
  test("gets both forms of a letter, and where one click stops its kind", async () => {
    const unsubscribe = "http://localhost:3000/unsubscription/token";
    const id = await queue({
      channel: "mail",
      target: "yanqiu@example.com",
      subject: "新邀约",
      body: "plain",
      html: "<p>rich</p>",
      unsubscribe,
    });
    await sendQueued(id);
    const [mail] = mails;
    expect(mail).toContain("To: yanqiu@example.com");
    expect(mail).toContain(`List-Unsubscribe: <${unsubscribe}>`);
    expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail).toContain(`Message-ID: <${id}@quji.test>`);
    expect(mail).toMatch(/text\/plain[\s\S]*plain[\s\S]*text\/html[\s\S]*<p>rich<\/p>/);
    expect(await statusOf(id)).toBe("sent");
  });

  test("gets no such address in a letter that is always sent", async () => {
    await sendQueued(await queue({ channel: "mail", target: "yanqiu@example.com", subject: "衢集验证码" }));
    expect(mails[0]).not.toContain("List-Unsubscribe");
  });
});
