import { addDays } from "~/domain/days";
import { quzhouName, roleName } from "~/domain/vocabulary";
import type { Person } from "../../support/person";
import type { Story } from "./story";

const terms = {
  "openings:productionField.hours": "每日9小时，8:00–18:00，中间休1小时",
  "openings:productionField.lodging": "单人间，三餐，剧组承担",
  "openings:productionField.breachTerms": "改期提前3天说明，不足3天按半天付；剧组取消，付未做部分的30%。",
  "openings:productionField.replyCount": "2",
} as const;

/** A production with the terms that its openings share. */
export async function createProduction(owner: Person, { production, shoot, studio }: Story) {
  await owner.turnTo("studios:area.productions");
  await owner.arrives("openings:production.list");
  await owner.follow("openings:production.new");
  await owner.arrives("openings:production.new");
  await owner.write("openings:productionField.title", production.title);
  await owner.write("openings:productionField.episodes", "60");
  await owner.write("openings:productionField.shootFrom", shoot.from);
  await owner.write("openings:productionField.shootTo", shoot.to);
  await owner.tick(quzhouName(studio.creditCode.slice(2, 8), owner.language), "openings:productionField.divisions");
  await owner.write("openings:productionField.place", production.place);
  for (const [label, words] of Object.entries(terms)) await owner.write(label, words);
  await owner.tick("openings:cycle.weekly", "openings:productionField.payCycle");
  await owner.tick("openings:method.bank", "openings:productionField.payMethod");
  await owner.write("openings:productionField.contractType", "openings:contract.service");
  await owner.press("openings:production.create");
  await owner.reads("openings:production.created");
}

/** One opening of the production: what it does not inherit is filled in, and it is published. */
export async function publishOpening(owner: Person, { shoot }: Story, craft: string) {
  await owner.turnTo("studios:area.openings");
  await owner.arrives("openings:ledger.title");
  await owner.follow("openings:create.title");
  await owner.arrives("openings:create.title");
  await owner.write("openings:field.role", roleName(craft, owner.language));
  await owner.press("openings:create.submit");
  await owner.arrives("openings:edit.title.draft");
  await owner.write("openings:field.description", "六十集，每集九十秒，夜戏占一半；送审前跟一次终混。");
  await owner.tick("openings:workMode.on-site", "openings:field.workMode");
  await owner.write("openings:field.payMin", "500");
  await owner.write("openings:field.payUnit", "common:per.day");
  await owner.write("openings:field.applyBy", addDays(shoot.from, -2));
  await owner.press("openings:edit.publish");
  await owner.reads("openings:edit.published");
  await owner.arrives(roleName(craft, owner.language));
}
