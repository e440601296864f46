import { describe, expect, it } from "vitest";
import type { OpeningView } from "~/domain/openings";
import { jobPosting } from "~/http/job-posting.server";

const opening: OpeningView = {
  id: "01a20c46-9a07-72d5-8b0d-48926d0e04bf",
  studioId: "s",
  role: "screenwriter",
  title: "编剧",
  titleEn: "Screenwriter",
  description: "写六十集。\n每周交十集 <&>。",
  descriptionEn: "Sixty episodes.",
  skills: ["分集大纲"],
  genres: ["rural"],
  headcount: 3,
  filled: 1,
  workMode: "on-site",
  division: "330824",
  divisionName: "开化县",
  place: "齐溪镇",
  startDate: "2026-12-07",
  endDate: "2026-12-18",
  hours: "每日8小时",
  lodging: "单人间",
  payMin: 80_000,
  payMax: 100_050,
  payUnit: "day",
  payMethod: "bank",
  payCycle: "weekly",
  contractType: "service",
  breachTerms: "提前3天",
  replyHours: 72,
  applyBy: "2026-12-01",
  publishedAt: new Date("2026-11-20T02:00:00Z"),
  closedAt: null,
  status: "published",
  closedReason: "",
  notStated: [],
  open: true,
  public: true,
  revision: 1,
  revisions: [],
  synopsis: "",
  shootFrom: null,
  shootTo: null,
  updatedAt: new Date("2026-11-20T02:00:00Z"),
  version: 2,
  production: { id: "p", title: "钱江源来信", titleEn: "Letters from the Source", genres: [], episodes: 60 },
  studio: {
    id: "s",
    name: "信安影业",
    nameEn: "Xin’an Pictures",
    verifiedOn: "2026-10-13",
    verifiedUntil: "2027-03-12",
  },
};
const address = "https://quji.example/openings/1";
const studioAddress = "https://quji.example/studios/s";
const of = (changes: Partial<OpeningView> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  jobPosting({ ...opening, ...changes }, { address, studioAddress, locale });

describe("a JobPosting", () => {
  it("has everything that is required of one, and what is known besides", () => {
    expect(of()).toMatchObject({
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: "编剧",
      url: address,
      datePosted: "2026-11-20T02:00:00.000Z",
      // The end of 1 December in Shanghai.
      validThrough: "2026-12-01T16:00:00.000Z",
      employmentType: ["CONTRACTOR", "TEMPORARY"],
      hiringOrganization: { "@type": "Organization", name: "信安影业", sameAs: studioAddress },
      jobLocation: {
        "@type": "Place",
        address: {
          addressRegion: "浙江省",
          addressLocality: "衢州市开化县",
          streetAddress: "齐溪镇",
          addressCountry: "CN",
        },
      },
      baseSalary: { currency: "CNY", value: { minValue: 800, maxValue: 1000.5, unitText: "DAY" } },
      totalJobOpenings: 2,
      occupationalCategory: "2641",
      directApply: true,
    });
  });

  it("writes the words as markup that nothing can break out of", () => {
    expect(of().description).toBe(
      "<p>写六十集。</p><p>每周交十集 &lt;&amp;&gt;。</p><p>每日8小时</p><p>单人间</p><p>提前3天</p>",
    );
  });

  it("speaks the language of the page", () => {
    expect(of({}, "en")).toMatchObject({
      title: "Screenwriter",
      inLanguage: "en",
      industry: "Letters from the Source",
      jobLocation: { address: { addressRegion: "Zhejiang", addressLocality: "Kaihua, Quzhou" } },
    });
  });

  it("says where remote work may be done from, and names no place for it", () => {
    const remote = of({ workMode: "remote", division: null });
    expect(remote).toMatchObject({ jobLocationType: "TELECOMMUTE", applicantLocationRequirements: { name: "CN" } });
    expect(remote).not.toHaveProperty("jobLocation");
    expect(of({ workMode: "mixed" })).toMatchObject({ jobLocationType: "TELECOMMUTE", jobLocation: {} });
  });

  it("leaves out what is not stated", () => {
    const bare = of({
      payMin: null,
      payMax: null,
      payUnit: "",
      hours: "",
      applyBy: null,
      contractType: "",
      skills: [],
    });
    for (const name of ["baseSalary", "workHours", "validThrough", "employmentType", "skills"])
      expect(bare).not.toHaveProperty(name);
  });

  it("says when it has ended", () => {
    const closedAt = new Date("2026-11-24T03:00:00Z");
    expect(of({ open: false, status: "closed", closedAt, filled: 3 })).toMatchObject({
      validThrough: "2026-11-24T03:00:00.000Z",
      totalJobOpenings: 0,
    });
  });

  it("states one figure as one", () => {
    expect(of({ payMax: 80_000 })).toMatchObject({ baseSalary: { value: { value: 800 } } });
  });
});
