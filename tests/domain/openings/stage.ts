import { setClock } from "~/adapters/clock";
import { db } from "~/adapters/db.server";
import { transact } from "~/domain/audit.server";
import { system, type Viewer } from "~/domain/identity";
import { OpeningForm, ProductionForm, type OpeningInput } from "~/domain/openings.forms";
import { createProduction, draftOpening, getOwnOpening, publishOpening } from "~/domain/openings.server";
import { creditCodeCheck } from "~/domain/studios";
import { beginStudio, ensureStudio } from "~/domain/studios.server";
import { again, aPerson } from "../../support/people";

/** A Tuesday at noon in Quzhou, from which the days below are counted. */
export const NOON = new Date("2026-11-24T12:00:00+08:00");
export const stopClockAt = (moment: Date | string) => setClock(() => new Date(moment));

let firms = 0;

export type House = { owner: Viewer & { userId: string }; studioId: string };

/** A studio and its owner, verified unless told otherwise. */
export async function aStudio(name = "信安影业", { verified = true } = {}): Promise<House> {
  const { userId } = await aPerson({ name: `${name}的人`, password: undefined });
  const body = `91330802MATEST${String(++firms).padStart(3, "0")}`;
  const form = { name, creditCode: body + creditCodeCheck(body), division: "330802", size: "10-49" } as const;
  const studioId = await beginStudio(await again(userId), form);
  if (verified) await transact((tx) => ensureStudio(tx, system, name, { trusted: true }));
  return { owner: await again(userId), studioId };
}

const production = {
  title: "水亭门外",
  genres: ["period"],
  episodes: "64",
  synopsis: "",
  shootFrom: "2026-12-07",
  shootTo: "2026-12-18",
  divisions: ["330803"],
  place: "衢江短剧基地4号棚",
  hours: "每日10小时",
  lodging: "双人间，三餐",
  payMethod: "bank",
  payCycle: "weekly",
  contractType: "service",
  breachTerms: "改期提前3天告知，取消付未拍工期的30%。",
  replyCount: "3",
  replyUnit: "days",
};
type ProductionWords = Partial<Record<keyof typeof production | "version", string | string[]>>;

/** What a browser sends: fields left empty are not there. */
const sent = (words: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== ""));

export const productionForm = (words: ProductionWords = {}) => ProductionForm.parse(sent({ ...production, ...words }));

export const aProduction = ({ owner, studioId }: House, words: ProductionWords = {}) =>
  createProduction(owner, studioId, productionForm(words));

const sheet = {
  role: "gaffer",
  title: "灯光师",
  description: "夜戏为主，布4盏大灯。",
  skills: "夜戏布光",
  genres: ["period"],
  headcount: "1",
  workMode: "on-site",
  division: "330803",
  place: "衢江短剧基地4号棚",
  startDate: "2026-12-07",
  endDate: "2026-12-18",
  payMin: "900",
  payMax: "1200",
  payUnit: "day",
  hours: "每日10小时",
  lodging: "双人间，三餐",
  payMethod: "bank",
  payCycle: "weekly",
  contractType: "service",
  breachTerms: "改期提前3天告知，取消付未拍工期的30%。",
  replyCount: "3",
  replyUnit: "days",
  applyBy: "2026-12-01",
  version: "1",
  acknowledged: "",
};
export type SheetWords = Partial<
  Record<keyof typeof sheet | "titleEn" | "descriptionEn", string | string[] | undefined>
>;

/** A complete call sheet as its form sends it; "" and undefined are fields left empty. */
export const openingForm = (words: SheetWords = {}): OpeningInput => OpeningForm.parse(sent({ ...sheet, ...words }));

export async function aDraft(
  house: House,
  { productionId, role = "gaffer" }: { productionId?: string; role?: string } = {},
) {
  const on = productionId ?? (await aProduction(house));
  return draftOpening(house.owner, { productionId: on, role, headcount: 1 });
}

export async function aPublished(house: House, words: SheetWords = {}, productionId?: string): Promise<string> {
  const id = await aDraft(house, { productionId });
  await publishOpening(house.owner, id, openingForm(words));
  return id;
}

export const own = async (house: House, id: string) => (await getOwnOpening(house.owner, house.studioId, id))!;

/** What was recorded of a subject, in order. */
export async function eventsOf(id: string): Promise<{ type: string; data: unknown }[]> {
  return db().event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" }, select: { type: true, data: true } });
}
export const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type);
