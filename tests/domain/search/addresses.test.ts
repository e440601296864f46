import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyQuery } from "~/domain/search";
import {
  conditionsOf,
  parseLeniently,
  parseStrictly,
  toSearchParams,
  withoutCondition,
  withoutValue,
} from "~/domain/search.forms";
import { query } from "./reference";

const read = (search: string) => parseLeniently("opening", new URLSearchParams(search));

it("reads back what it writes", () => {
  fc.assert(
    fc.property(query, (asked) => {
      const parameters = toSearchParams("profile", { ...asked, pageSize: 20 });
      const again = parseLeniently("profile", parameters);
      expect(toSearchParams("profile", again).toString()).toBe(parameters.toString());
      expect({ ...again, facets: {} }).toEqual({ ...asked, pageSize: 20, facets: {} });
    }),
  );
});

it("gives equal queries equal addresses, without what goes without saying", () => {
  const address = toSearchParams("opening", read("page=1&role=editor&role=director&q=&sort=relevance&rateMin=0800.50"));
  expect(address.toString()).toBe("role=director&role=editor&rateMin=800.5");
});

it("uses what it understands of a page's address", () => {
  expect(read("?page=x&sort=best&rateMin=viel&availableBy=soon&role=&nonsense=1&pageSize=999&payUnit=day")).toEqual({
    ...emptyQuery,
    facets: { payUnit: ["day"] },
  });
  expect(read(`q=${"长".repeat(101)}`).q).toHaveLength(100);
  expect(read("q=%00%0A 导演 %07").q).toBe("导演");
});

it("refuses a program's address at its first parameter that cannot be taken", () => {
  const refused = parseStrictly("profile", new URLSearchParams("q=ok&contractType=service&page=0"));
  expect(refused).toEqual({ problem: { parameter: "contractType", detail: "is not a parameter of this address" } });
});

it("takes conditions away one by one, back on the first page", () => {
  const asked = { ...read("role=a&role=b&rateMin=1"), page: 3 };
  expect(conditionsOf(asked)).toEqual(["role", "rateMin"]);
  expect(withoutValue(asked, "role", "a")).toMatchObject({ page: 1, facets: { role: ["b"] } });
  expect(withoutValue(withoutValue(asked, "role", "a"), "role", "b").facets).toEqual({});
  expect(withoutCondition(asked, "rateMin")).not.toHaveProperty("rateMin");
});
