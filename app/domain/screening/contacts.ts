import { rulesOf, within } from "./rule";

/** Ways around the site, and work for nothing: shown to the writer, who decides. */
export const contactRules = [
  ...rulesOf("contact", "warn", [
    `(?<!\\d)1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?!\\d)`,
    `(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)`,
    `(?:微信号?|[微威薇]信|v信|vx|wx|wechat|whatsapp|telegram)\\s*[:：是]?\\s*[a-z0-9][\\w-]{4,}`,
    `[加扫]${within(3)}(?:微信|v信|vx|微(?=[:：\\s]))`,
    `(?:qq|扣扣)\\s*群?号?\\s*[:：]?\\s*\\d{5,11}`,
    `[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`,
    `(?:https?://|www\\.)[^\\s，。；]+`,
  ]),
  ...rulesOf("unpaid-trial", "warn", [
    `(?:免费|无偿|无薪|不付费)${within(4)}(?:试写|试稿|试剪|试拍|试戏|试工)`,
    `\\bunpaid\\s+(?:trial|test|sample)s?\\b`,
  ]),
];
