import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screen, type ScreeningKind } from "~/domain/screening";

const kindsIn = (text: string, role = "gaffer") =>
  screen({ description: text }, role).map(({ kind, severity }) => `${kind}:${severity}`);

const blocked: [ScreeningKind, string][] = [
  ["fee", "入组前缴纳服装押金，杀青退"],
  ["fee", "报名需要先交培训费"],
  ["fee", "押金５００元"],
  ["fee", "保证金：¥300"],
  ["fee", "Please pay a small deposit before the shoot"],
  ["document", "到组后上交身份证统一保管"],
  ["document", "扣押毕业证"],
  ["training-loan", "没有经验可以办培训贷"],
  ["training-loan", "学费可以分期，结业包分配"],
  ["training-loan", "自费学习两周后进组"],
  ["sex", "只招男生，能扛灯"],
  ["sex", "女性优先"],
  ["sex", "不招女生"],
  ["sex", "性别：男"],
  ["sex", "Men only"],
  ["age", "35岁以下"],
  ["age", "年龄不超过40"],
  ["age", "20-35岁"],
  ["age", "95后优先"],
  ["origin", "仅限衢州户籍"],
  ["origin", "河南人勿扰"],
  ["origin", "不招外地人"],
  ["origin", "本地户口优先"],
  ["marriage", "已婚已育者优先"],
  ["marriage", "三年内不得怀孕"],
  ["marriage", "请写明婚育情况"],
  ["belief", "限汉族"],
  ["belief", "不招少数民族"],
  ["health", "残疾人勿扰"],
  ["health", "乙肝携带者除外"],
];

const warned: [ScreeningKind, string][] = [
  ["contact", "电话 138 5700 1234"],
  ["contact", "加我微信细聊"],
  ["contact", "微信：qingzhan_2026"],
  ["contact", "QQ群:123456789"],
  ["contact", "发作品到 crew@example.com"],
  ["contact", "https://example.com/form"],
  ["unpaid-trial", "先免费试剪一集"],
  ["body", "身高175以上"],
  ["fee", "协助制片主任结算道具押金"],
];

const clean = [
  "夜戏为主，跟灯光师布4盏大灯，管线和换片。抄纸那场要在水面上打反光，得会搭湿地板。",
  "不收押金，不收任何费用",
  "男女不限，不限男女",
  "无需缴纳任何保证金",
  "体检费由剧组承担，剧组支付服装费",
  "会衢州话更好，外景有6位当地老师傅出镜",
  "年满18岁，能上夜班",
  "服装按12月的民国女装准备，要求女装裁剪熟练",
  "讲一位未婚妈妈在江山开麻饼铺的故事",
  "工期12-18日，拍摄7–18日，共12天",
  "No deposit, no fee of any kind",
  "每天100场，30秒以内的镜头为主",
];

describe("what stops a posting", () => {
  it.each(blocked)("%s: %s", (kind, text) => {
    expect(kindsIn(text)).toContain(`${kind}:block`);
  });
});

describe("what a person decides", () => {
  it.each(warned)("%s: %s", (kind, text) => {
    expect(kindsIn(text)).toEqual([`${kind}:warn`]);
  });
});

describe("what is nobody's business", () => {
  it.each(clean)("%s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("parts in the drama", () => {
  it("may have a sex, an age and a build, which are the character's", () => {
    expect(kindsIn("饰演女二，限女性，20-30岁，身高165以上", "actor")).toEqual([]);
  });
  it("may not ask about the person's marriage or origin", () => {
    expect(kindsIn("要求未婚，不招外地人", "actor")).toEqual(["origin:block", "marriage:block"]);
  });
});

it("names the phrase and the field", () => {
  expect(screen({ title: "灯光助理（限男）", description: "两周" }, "lighting-technician")).toEqual([
    { field: "title", kind: "sex", severity: "block", phrase: "限男" },
  ]);
});

it("tells the graver of two findings of one kind", () => {
  expect(screen({ hours: "押金另说。开工前交押金200" }, "gaffer").map(({ severity }) => severity)).toEqual(["block"]);
});

it("finds a blocked phrase wherever it stands among harmless words", () => {
  const words = fc.stringMatching(/^[夜戏灯光跟组搭棚布线]{0,20}$/);
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(kindsIn(`${before}，入组前缴纳押金，${after}`)).toContain("fee:block");
    }),
  );
});
