import { addDays } from "~/domain/days";
import { quzhouName, roleName } from "~/domain/vocabulary";
import type { Person } from "../../support/person";
import type { Story } from "./story";

const terms = {
  "posting:productionField.hours": "每日9小时，8:00–18:00，中间休1小时",
  "posting:productionField.lodging": "单人间，三餐，剧组承担",
  "posting:productionField.breachTerms": "改期提前3天说明，不足3天按半天付；剧组取消，付未做部分的30%。",
  "posting:productionField.replyCount": "2",
} as const;

/** A production with the terms that its openings share. */
export async function createProduction(owner: Person, { production, shoot, studio }: Story) {
  await owner.turnTo("studios:area.productions");
  await owner.arrives("posting:production.list");
  await owner.follow("posting:production.new");
  await owner.arrives("posting:production.new");
  await owner.write("posting:productionField.title", production.title);
  await owner.write("posting:productionField.episodes", "60");
  await owner.write("posting:productionField.shootFrom", shoot.from);
  await owner.write("posting:productionField.shootTo", shoot.to);
  await owner.tick(quzhouName(studio.creditCode.slice(2, 8), owner.language), "posting:productionField.divisions");
  await owner.write("posting:productionField.place", production.place);
  for (const [label, words] of Object.entries(terms)) await owner.write(label, words);
  await owner.tick("calls:cycle.weekly", "posting:productionField.payCycle");
  await owner.tick("calls:method.bank", "posting:productionField.payMethod");
  await owner.write("posting:productionField.contractType", "calls:contract.service");
  await owner.press("posting:production.create");
  await owner.reads("posting:production.created");
}

/** One opening of the production: what it does not inherit is filled in, and it is published. */
export async function publishOpening(owner: Person, { shoot }: Story, craft: string) {
  await owner.turnTo("studios:area.openings");
  await owner.arrives("posting:ledger.title");
  await owner.follow("posting:create.title");
  await owner.arrives("posting:create.title");
  await owner.write("posting:field.role", roleName(craft, owner.language));
  await owner.press("posting:create.submit");
  await owner.arrives("posting:edit.title.draft");
  await owner.write("posting:field.description", "六十集，每集九十秒，夜戏占一半；送审前跟一次终混。");
  await owner.tick("calls:workMode.on-site", "posting:field.workMode");
  await owner.write("posting:field.payMin", "500");
  await owner.write("posting:field.payUnit", "common:per.day");
  await owner.write("posting:field.applyBy", addDays(shoot.from, -2));
  await owner.press("posting:edit.publish");
  await owner.reads("calls:sheet.published");
  await owner.arrives(roleName(craft, owner.language));
}
