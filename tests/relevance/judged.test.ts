import { expect, it } from "vitest";
import { invent } from "./corpus";
import { gradesOf } from "./measuring";
import { classes, halfOf, queries } from "./queries";

const corpus = invent();

it("is two thousand people and four hundred openings, the same every time", () => {
  expect([corpus.people.length, corpus.calls.length]).toEqual([2000, 400]);
  expect(invent()).toEqual(corpus);
});

it("has people who differ in what they write", () => {
  const told = corpus.people.map(({ headline, bio, skills }) => [headline, bio, ...skills].join());
  expect(new Set(told).size).toBeGreaterThan(1950);
});

it("has 240 queries in fourteen classes, half of each for tuning", () => {
  expect([queries.length, new Set(queries.map(({ class: of }) => of)).size]).toEqual([240, classes.length]);
  expect(new Set(queries.map(({ kind, q }) => `${kind} ${q}`)).size).toBe(240);
  for (const of of classes) {
    const [tuning, all] = ["tuning", null].map(
      (half) => queries.filter((query) => query.class === of && (half === null || halfOf.get(query) === half)).length,
    );
    expect(tuning).toBe(Math.ceil(all! / 2));
  }
});

it("has an answer to every query but those that must have none", () => {
  for (const query of queries) {
    const best = Math.max(...gradesOf(corpus, query).values());
    expect([query.q, best > 0]).toEqual([query.q, query.meaning !== null]);
  }
});

it("says nowhere what must find nothing", () => {
  const everything = [...corpus.people, ...corpus.calls]
    .flatMap(({ row }) => Object.values(row))
    .join("\n")
    .toLowerCase();
  for (const { q } of queries.filter(({ meaning }) => meaning === null)) {
    for (const word of q.toLowerCase().split(" ")) expect([word, everything.includes(word)]).toEqual([word, false]);
  }
});
