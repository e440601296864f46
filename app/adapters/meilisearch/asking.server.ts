import http from "node:http";
import https from "node:https";
import { MeilisearchApiError } from "meilisearch";

const agents = {
  "http:": new http.Agent({ keepAlive: true, maxSockets: 32 }),
  "https:": new https.Agent({ keepAlive: true, maxSockets: 32 }),
};

/**
 * Sends one request of the client of Meilisearch. The built-in `fetch` waits 40 ms for an acknowledgement on a
 * connection that it keeps, which is forty times what most searches take.
 */
export async function askQuickly(...[input, init]: Parameters<typeof fetch>): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input);
  const body = typeof init?.body === "string" ? init.body : undefined;
  const { request } = url.protocol === "https:" ? https : http;
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      url,
      {
        agent: agents[url.protocol as keyof typeof agents],
        method: init?.method ?? "GET",
        headers: {
          ...Object.fromEntries(new Headers(init?.headers)),
          ...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }),
        },
        ...(init?.signal && { signal: init.signal }),
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => (text += part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
  const answer: unknown = text === "" ? undefined : JSON.parse(text);
  if (status >= 200 && status < 300) return answer;
  throw new MeilisearchApiError(
    new Response(null, { status }),
    answer as ConstructorParameters<typeof MeilisearchApiError>[1],
  );
}
