import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people, type Role } from "../../prisma/world";
import { cookieOf, startApp, type App } from "../support/app";
import { oneCast } from "../support/cast";
import { addressOf as fill, listRoutes, type Route } from "./manifest";
import { everyone, policies, type Policy, type Thing } from "./policies";
import { setScene } from "./scene";

type Asker = Role | "visitor";

const routes = listRoutes();
const cast = oneCast();
const cookies = new Map<Asker, string>();
let app: App;
let scene: Record<Thing, string>;

beforeAll(async () => {
  scene = await setScene(cast);
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL!, QUJI_DATA: process.env.QUJI_DATA!, JOBS: "apart" });
  for (const role of everyone) cookies.set(role, await cookieOf(cast.userIds[role]));
}, 120_000);
afterAll(() => app.stop());

/** The address of a route in the scene, or with ids that are nobody's. */
function addressOf(route: Route, policy: Policy, things: (thing: Thing) => string = (thing) => scene[thing]) {
  const address = fill(route, policy, things);
  // The form of an index route would otherwise go to its layout.
  return route.id.endsWith("._index") ? `${address}?index` : address;
}

const senders = ({ who, sends = who }: Policy) => sends;

const mayEnter = (who: Policy["who"], asker: Asker) =>
  who === "anyone" ||
  (who === "nobody" ? asker === "visitor" : asker !== "visitor" && (who === "logged in" || who.includes(asker)));

/** What an answer says to whoever asked: let in, sent to log in, or that there is no such thing for them. */
async function verdictOf(answer: Response) {
  const to = answer.headers.get("Location") ?? "";
  await answer.arrayBuffer();
  if (answer.status === 404) return "nothing there";
  if (answer.status === 403) return "forbidden";
  if (answer.status === 400) return "unreadable";
  if (answer.status >= 500) return `broken (${answer.status})`;
  if (to.startsWith("/account/log-in")) return "log in first";
  if (to.startsWith("/talent/begin")) return "begin a profile first";
  return "in";
}

const asCookie = (asker: Asker) => (asker === "visitor" ? {} : { cookie: cookies.get(asker)! });
const askers: Asker[] = ["visitor", ...everyone];
const withProfile = new Set<Asker>(["screenwriter", "director", "editor", "gaffer", "subtitler"]);

/** How somebody who may not come in is turned away: nothing is said of what is there. */
function refusalFor(route: { id: string; address: string }, policy: Policy, asker: Asker) {
  if (policy.who === "nobody") return "in"; // Whoever is logged in already is led on, not refused.
  if (asker === "visitor") return "log in first";
  const asCreative = /^\/talent\/|^\/talent$|\/application$/.test(route.address);
  return asCreative && !withProfile.has(asker) ? "begin a profile first" : "nothing there";
}

describe("every route", () => {
  test("has a policy, and every policy a route", () => {
    expect(routes.map(({ id }) => id).sort()).toEqual(Object.keys(policies).sort());
  });

  const known = routes.filter(({ id }) => policies[id]);
  const isNowhere = (id: string) => id === "routes/$";

  test.each(known.filter(({ loads }) => loads))(
    "$id opens to those who may, and is nothing to others",
    async (route) => {
      const policy = policies[route.id]!;
      const address = addressOf(route, policy);
      const verdicts = await Promise.all(
        askers.map(async (asker) => [asker, await verdictOf(await app.ask(address, asCookie(asker)))] as const),
      );
      const expected = askers.map((asker) => {
        if (isNowhere(route.id)) return [asker, "nothing there"];
        return [asker, mayEnter(policy.who, asker) ? "in" : refusalFor(route, policy, asker)];
      });
      expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(expected));
    },
  );

  // Those who are to be refused send their forms first: nothing of it may have had an effect. A form may be refused
  // as unreadable before anybody asks whose thing it is about; then it must be so for things that do not exist as well.
  test.each(known.filter(({ acts }) => acts))("$id takes no form from those who may not send it", async (route) => {
    const policy = policies[route.id]!;
    const strangers = askers.filter((asker) => !mayEnter(senders(policy), asker));
    const verdicts = await Promise.all(
      strangers.map(async (asker) => {
        const verdict = await verdictOf(await app.send(addressOf(route, policy), {}, asCookie(asker)));
        if (verdict !== "unreadable") return [asker, verdict] as const;
        const nowhere = await verdictOf(
          await app.send(
            addressOf(route, policy, () => randomUUID()),
            {},
            asCookie(asker),
          ),
        );
        return [asker, nowhere === "unreadable" ? "nothing there" : `unreadable, but ${nowhere} elsewhere`] as const;
      }),
    );
    const expected = strangers.map((asker) => [asker, refusalFor(route, policy, asker)]);
    expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(expected));
  });

  test("refuses a form that another site sent, whoever is logged in", async () => {
    const answers = await Promise.all(
      known
        .filter(({ acts, id }) => acts && !id.startsWith("routes/unsubscription"))
        .map(async (route) => {
          const answer = await app.send(
            addressOf(route, policies[route.id]!),
            {},
            { ...asCookie("owner"), headers: { Origin: "https://elsewhere.example" } },
          );
          return answer.status;
        }),
    );
    expect(new Set(answers)).toEqual(new Set([403]));
  });
});

describe("those who may", () => {
  const acting = routes.filter(({ id, acts }) => acts && policies[id] && id !== "routes/$");
  // Ending things comes last, so that what is ended was there for the others.
  const order = (id: string) =>
    /log-out|sessions|deletion|departure|removal|closing|ending|withdrawal|refusal|revocation|consent/.test(id) ? 1 : 0;

  test.each(acting.sort((a, b) => order(a.id) - order(b.id)))("$id takes a form from them", async (route) => {
    const policy = policies[route.id]!;
    const who = senders(policy);
    const asker: Asker = typeof who === "string" ? (who === "logged in" ? "editor" : "visitor") : who[0]!;
    const verdict = await verdictOf(await app.send(addressOf(route, policy), {}, asCookie(asker)));
    expect(["in", "unreadable"], people[asker as Role]?.name).toContain(verdict);
  });
});
