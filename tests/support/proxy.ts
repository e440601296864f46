import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** What passes by: "POST /indexes/x/documents", and what is said. */
export type Passing = { what: string; body: string };

/** What befalls requests whose method and path match. Each part is optional. */
export type Fault = {
  on: RegExp;
  /** The server is told this in place of what was said. */
  change?: (body: string) => string;
  /** Nothing is passed on before this settles. */
  before?: (passing: Passing) => Promise<unknown>;
  /** The answer is given only when this has settled. */
  after?: (passing: Passing) => Promise<unknown>;
  /** The server is not asked at all; this is the answer. */
  answer?: { status: number; body?: unknown };
};

export type Proxy = {
  url: string;
  /** Requests that have come by, and of which method, path and what they say match. */
  count(on: RegExp): number;
  /** Lets a fault befall requests from now on; returns what ends it. */
  cause(fault: Fault): () => void;
  mend(): void;
  close(): Promise<void>;
};

/** A proxy of ours before a server, which does to requests what a bad day does. */
export async function startProxy(target: string): Promise<Proxy> {
  const seen: string[] = [];
  let faults: Fault[] = [];

  const server = createServer(async (incoming, outgoing) => {
    try {
      await pass(incoming, outgoing);
    } catch {
      // The server is away, or whoever asked has gone: neither hears more.
      outgoing.destroy();
    }
  });

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse) {
    const what = `${incoming.method} ${incoming.url}`;
    const body = await textOf(incoming);
    seen.push(`${what} ${body}`);
    const befalling = faults.filter(({ on }) => on.test(what));
    for (const { before } of befalling) await before?.({ what, body });
    const answer = befalling.find((fault) => fault.answer)?.answer;
    if (answer) {
      outgoing.writeHead(answer.status, { "content-type": "application/json" });
      return void outgoing.end(
        JSON.stringify(answer.body ?? { message: "a bad day", code: "internal", type: "internal" }),
      );
    }
    const said = Buffer.from(befalling.reduce((text, { change }) => change?.(text) ?? text, body));
    const { status, type, text } = await forward(incoming, said);
    for (const { after } of befalling) await after?.({ what, body });
    outgoing.writeHead(status, { "content-type": type });
    outgoing.end(text);
  }

  async function forward(incoming: IncomingMessage, said: Buffer) {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).filter(
        ([name]) => !/^(host|content-length|transfer-encoding|accept-encoding)$/.test(name),
      ),
    );
    const asked = request(new URL(incoming.url!, target), {
      method: incoming.method,
      headers: said.length > 0 ? { ...headers, "content-length": said.length } : headers,
      agent: false,
    });
    asked.end(said);
    const [answered] = (await once(asked, "response")) as [IncomingMessage];
    const text = await textOf(answered);
    return { status: answered.statusCode!, type: answered.headers["content-type"] ?? "text/plain", text };
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (on) => seen.filter((what) => on.test(what)).length,
    cause(fault) {
      faults.push(fault);
      return () => (faults = faults.filter((one) => one !== fault));
    },
    mend: () => (faults = []),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
