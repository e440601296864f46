import { describe, expect, it } from "vitest";
import { loader as openapi } from "~/routes/api.v1.openapi[.]json";
import { loader as openings } from "~/routes/api.v1.openings";
import { loader as profiles } from "~/routes/api.v1.profiles";
import { addOpenings, addProfiles, indexAll, stopClock } from "../domain/search/corpus";
import { freshDatabase } from "../support/database";

freshDatabase();
stopClock();

type Loader = typeof profiles;
type Item = { id: string; relaxed?: true } & Record<string, unknown>;
type Body = {
  total: number;
  items: Item[];
  facets: Record<string, { value: string; label: string; count: number }[]>;
} & Record<string, unknown>;

async function ask(loader: Loader, search: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://quji.test/api/v1/x${search}`, { headers });
  const response = await loader({ request, params: {}, context: {} });
  return { response, body: (await response.json()) as Body };
}

describe("profiles", () => {
  it("answers with the engine, the page and what each item is", async () => {
    const [id] = await addProfiles([
      {
        name: "俞亭岚",
        crafts: ["executive-director", "director"],
        homeDivision: "330824",
        dayRate: { min: 80000, max: 120000, audience: "studios" },
      },
      { name: "隐", visibility: "hidden" },
      { name: "只给机构", visibility: "studios" },
    ]);
    await indexAll();
    const { response, body } = await ask(profiles, "");
    expect(response.headers.get("X-Search-Engine")).toBe("postgres");
    expect(body).toMatchObject({ engine: "postgres", total: 1, totalIsCapped: false, page: 1, pageSize: 20 });
    expect(body.items).toEqual([
      expect.objectContaining({
        id,
        externalId: null,
        url: `http://quji.test/profiles/${id}`,
        title: "俞亭岚",
        roles: ["executive-director", "director"],
        division: "330824",
        updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        rates: [],
      }),
    ]);
    expect(body.facets.role).toEqual([
      { value: "director", label: "导演", count: 1 },
      { value: "executive-director", label: "执行导演", count: 1 },
    ]);
    expect(body.facets.division?.map(({ value }) => value)).toEqual(["330000", "330800", "330824"]);
  });

  it("names the values of facets in the language asked for", async () => {
    await addProfiles([{ crafts: ["editor"], homeDivision: "330802" }]);
    await indexAll();
    const { body } = await ask(profiles, "", { "Accept-Language": "en" });
    expect(body.facets.role).toEqual([{ value: "editor", label: "Editor", count: 1 }]);
    expect(body.facets.division?.map(({ label }) => label)).toEqual(["Zhejiang", "Quzhou", "Kecheng"]);
  });

  it("adds what matches some words, marked, where too few match all", async () => {
    const [all, some] = await addProfiles([
      { name: "甲", skills: ["悬疑", "古风"] },
      { name: "乙", skills: ["悬疑"] },
      { name: "丙" },
    ]);
    await indexAll();
    const { body } = await ask(profiles, "?q=悬疑%20古风");
    expect(body.total).toBe(1);
    expect(body.items.map(({ id, relaxed }) => [id, relaxed])).toEqual([
      [all, undefined],
      [some, true],
    ]);
  });

  it.each([
    ["an unknown value of a facet", "?role=wizard"],
    ["a page past the end", "?page=9"],
    ["a page far past the end", "?page=999999999"],
    ["a private rate", "?rateMin=1"],
  ])("finds nothing for %s", async (_, search) => {
    await addProfiles([{ dayRate: { min: 10000, max: 20000, audience: "private" } }]);
    await indexAll();
    const { response, body } = await ask(profiles, search);
    expect([response.status, body.items]).toEqual([200, []]);
  });

  it("counts a code with those below it", async () => {
    await addProfiles([{ homeDivision: "330824" }, { homeDivision: "330802" }, { homeDivision: "330106" }, {}]);
    await indexAll();
    const totals = await Promise.all(
      ["330824", "330800", "330000", "110000"].map(
        async (code) => (await ask(profiles, `?division=${code}`)).body.total,
      ),
    );
    expect(totals).toEqual([1, 2, 3, 0]);
  });

  it.each([
    ["page", "?page=0"],
    ["page", "?page=two"],
    ["page", "?page=1&page=2"],
    ["pageSize", "?pageSize=51"],
    ["pageSize", "?pageSize="],
    ["sort", "?sort=best"],
    ["sort", "?sort=start"],
    ["engine", "?engine=grep"],
    ["rateMin", "?rateMin=-1"],
    ["rateMax", "?rateMax=much"],
    ["rateMin", "?rateMin=900&rateMax=800"],
    ["availableBy", "?availableBy=2026-02-30"],
    ["q", `?q=${"长".repeat(101)}`],
    ["role", "?role="],
    ["payUnit", "?payUnit=day"],
    ["lang", "?lang=en"],
  ])("refuses a %s it cannot take: %s", async (parameter, search) => {
    const { response, body } = await ask(profiles, search);
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(body).toMatchObject({ status: 400, title: "Bad request", parameter });
    expect(body.detail).toContain(parameter);
  });

  it("takes exactly a hundred characters", async () => {
    const { response } = await ask(profiles, `?q=${"𠮷".repeat(100)}`);
    expect(response.status).toBe(200);
  });
});

describe("openings", () => {
  it("shows those on offer today, with their pay in yuan", async () => {
    const [id] = await addOpenings([
      {
        title: "执行导演",
        role: "executive-director",
        payMin: 100000,
        payMax: 120050,
        payUnit: "day",
        division: "330803",
      },
      { status: "draft" },
      { status: "closed" },
      { applyBy: "2026-11-23" },
    ]);
    await indexAll();
    const { body } = await ask(openings, "?rateMin=1200.5&payUnit=day&role=executive-director&role=gaffer");
    expect(body.items).toEqual([
      expect.objectContaining({
        id,
        url: `http://quji.test/openings/${id}`,
        title: "执行导演",
        roles: ["executive-director"],
        division: "330803",
        pay: { min: 1000, max: 1200.5, unit: "day", cycle: null },
      }),
    ]);
    expect((await ask(openings, "?rateMin=1200.51")).body.total).toBe(0);
    expect((await ask(openings, "")).body.total).toBe(1);
  });
});

it("describes itself: every property an item has, and no other", async () => {
  await addProfiles([{ homeDivision: "330824" }]);
  await addOpenings([{}]);
  await indexAll();
  const document = (await (await openapi()).json()) as {
    openapi: string;
    components: { schemas: Record<string, { required: string[] }> };
  };
  expect(document.openapi).toMatch(/^3\.1\./);
  const [profile] = (await ask(profiles, "")).body.items;
  const [opening] = (await ask(openings, "")).body.items;
  expect(Object.keys(profile!).sort()).toEqual([...document.components.schemas.Profile!.required].sort());
  expect(Object.keys(opening!).sort()).toEqual([...document.components.schemas.Opening!.required].sort());
});
